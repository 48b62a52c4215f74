import { createRequire } from "node:module";
import { dirname } from "node:path";
import { createBullBoard } from "@bull-board/api";
import { BullMQAdapter } from "@bull-board/api/bullMQAdapter";
import { HonoAdapter } from "@bull-board/hono";
import { audit } from "@gatehouse/core/audit/audit";
import type { Deps, UserCtx } from "@gatehouse/core/context";
import { transaction } from "@gatehouse/core/db/transaction";
import { AppError } from "@gatehouse/shared/errors";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { admit } from "../trpc/admit";
import { createContext } from "../trpc/create-context";
import { queueBoardPath } from "./queue-board-path";
import type { HttpEnv } from "./request";

/** It names a host of its own for its fonts, which our policy keeps browsers from asking. */
const foreignFonts = /<link href="https:\/\/fonts\.[^>]*>/;

const createBoard = ({ queues }: Deps) => {
  const adapter = new HonoAdapter(serveStatic).setBasePath(queueBoardPath);
  const board = createBullBoard({
    queues: [],
    serverAdapter: adapter,
    options: {
      uiBasePath: dirname(createRequire(import.meta.url).resolve("@bull-board/ui/package.json")),
      uiConfig: {
        boardTitle: "Gatehouse queues",
        hideRedisDetails: true,
        miscLinks: [{ text: "Deliveries", url: "/admin/deliveries" }],
      },
    },
  });
  const app = new Hono().route(queueBoardPath, adapter.registerPlugin());
  return async (c: Context<HttpEnv>): Promise<Response> => {
    // A queue that never heard from Redis is opened anew.
    board.replaceQueues(queues.all().map((queue) => new BullMQAdapter(queue)));
    const response = await app.fetch(c.req.raw, c.env);
    if (!response.headers.get("content-type")?.startsWith("text/html")) return response;
    return c.html((await response.text()).replace(foreignFonts, ""), 200, { "cache-control": "no-store" });
  };
};

const isPage = (c: Context): boolean =>
  c.req.method === "GET" && (c.req.header("accept")?.includes("text/html") ?? false);

const isRead = (c: Context): boolean => c.req.method === "GET" || c.req.method === "HEAD";

const comesFromOwnPage = (c: Context): boolean => {
  const site = c.req.header("sec-fetch-site");
  return site === undefined ? c.req.header("origin") !== undefined : site === "same-origin";
};

const admitted = async (deps: Deps, c: Context<HttpEnv>): Promise<UserCtx> => {
  const ids = { requestId: c.get("requestId"), ip: c.get("ip") };
  const ctx = createContext(deps, { req: c.req.raw, resHeaders: new Headers(), ...ids });
  return { ...ctx, actor: await admit(ctx, "queues:update", isPage(c) ? "queues.page" : "queues.board") };
};

const noteChange = (ctx: UserCtx, c: Context): Promise<void> => {
  const { workspaceId } = ctx.actor;
  const details = { method: c.req.method, path: c.req.path.slice(queueBoardPath.length) };
  const target = { kind: "workspace", id: workspaceId } as const;
  return transaction(ctx, (tx) => audit(tx, { workspaceId, action: "queues.update", target, details }));
};

/**
 * The dashboard of BullMQ for super admins. Others are led to the web app at this address, which asks them to sign in
 * or says who can help.
 */
export const mountQueueBoard = (app: Hono<HttpEnv>, deps: Deps): void => {
  const board = createBoard(deps);
  const paths = [queueBoardPath, `${queueBoardPath}/*`];
  app.on(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"], paths, async (c, next) => {
    if (!isRead(c) && !comesFromOwnPage(c)) throw new AppError("request.foreign-origin");
    const ctx = await admitted(deps, c).catch((error: unknown) => {
      if (isPage(c) && error instanceof AppError && error.code.startsWith("auth.")) return null;
      throw error;
    });
    if (!ctx) return next();
    if (!isRead(c)) await noteChange(ctx, c);
    return board(c);
  });
};
