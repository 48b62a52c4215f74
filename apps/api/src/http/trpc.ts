import type { Deps } from "@gatehouse/core/context";
import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Hono } from "hono";
import { appRouter } from "../router";
import { createContext } from "../trpc/create-context";
import { toAppError } from "../trpc/errors";
import { noteRequestOf } from "../trpc/request-of-error";
import type { HttpEnv } from "./request";

const answerHeaders = (errors: TRPCError[]): Headers => {
  const headers = new Headers({ "cache-control": "no-store" });
  const retryAfter = Math.max(...errors.map((error) => toAppError(error).retryAfter ?? 0));
  if (retryAfter > 0) headers.set("retry-after", String(retryAfter));
  return headers;
};

/** All procedures, at most ten in a batch: more would walk around the limits per procedure. */
export const mountTrpc = (app: Hono<HttpEnv>, deps: Deps): void => {
  app.all("/trpc/*", (c) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: c.req.raw,
      router: appRouter,
      maxBatchSize: 10,
      allowMethodOverride: true,
      onError: ({ error, path }) => {
        noteRequestOf(error, c.get("requestId"));
        const defect = toAppError(error);
        if (defect.code !== "internal") return;
        deps.log.error({ error: defect.cause ?? error, path, requestId: c.get("requestId") }, "procedure failed");
      },
      responseMeta: ({ errors }) => ({ headers: answerHeaders(errors) }),
      createContext: ({ req, resHeaders }) =>
        createContext(deps, { req, resHeaders, requestId: c.get("requestId"), ip: c.get("ip") }),
    }),
  );
};
