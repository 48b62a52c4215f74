import type { Deps } from "@gatehouse/core/context";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Hono } from "hono";
import { appRouter } from "../router";
import { createContext } from "../trpc/create-context";
import { toAppError } from "../trpc/errors";
import type { HttpEnv } from "./request";

/** All procedures, at most ten in a batch: more would walk around the limits per procedure. */
export const mountTrpc = (app: Hono<HttpEnv>, deps: Deps): void => {
  app.all("/trpc/*", (c) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: c.req.raw,
      router: appRouter,
      maxBatchSize: 10,
      onError: ({ error, path }) => {
        const defect = toAppError(error);
        if (defect.code !== "internal") return;
        deps.log.error({ error: defect.cause ?? error, path, requestId: c.get("requestId") }, "procedure failed");
      },
      createContext: ({ req, resHeaders }) =>
        createContext(deps, { req, resHeaders, requestId: c.get("requestId"), ip: c.get("ip") }),
    }),
  );
};
