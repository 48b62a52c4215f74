import type { Deps } from "@gatehouse/core/context";
import { AppError } from "@gatehouse/shared/errors";
import type { Hono } from "hono";
import { admit } from "../trpc/admit";
import { createContext } from "../trpc/create-context";
import { toAppError } from "../trpc/errors";
import { csvExports } from "./csv-exports";
import type { HttpEnv } from "./request";

/** What can still be refused is refused with the first piece; later ones wait until the reader wants them. */
const streamOf = async (pieces: AsyncGenerator<string>): Promise<ReadableStream<Uint8Array>> => {
  const encoder = new TextEncoder();
  let next = await pieces.next();
  return new ReadableStream({
    pull: async (controller) => {
      if (next.done) return controller.close();
      controller.enqueue(encoder.encode(next.value));
      next = await pieces.next();
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
};

/** `GET /exports/<list>.csv?…`: a list as a file, with the filters of its page. */
export const mountExports = (app: Hono<HttpEnv>, deps: Deps): void => {
  app.get("/exports/:file", async (c) => {
    const name = c.req.param("file").match(/^(.+)\.csv$/)?.[1] ?? "";
    const found = csvExports.get(name);
    if (!found) throw new AppError("not-found");
    if (c.req.header("sec-fetch-site") === "cross-site") throw new AppError("request.foreign-origin");
    const ids = { requestId: c.get("requestId"), ip: c.get("ip") };
    const ctx = createContext(deps, { req: c.req.raw, resHeaders: new Headers(), ...ids });
    const actor = await admit(ctx, found.permission, `exports.${name}`);
    const file = await streamOf(found.write({ ...ctx, actor }, c.req.query())).catch((thrown: unknown) => {
      throw toAppError(thrown);
    });
    return c.body(file, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}-${ctx.now().toISOString().slice(0, 10)}.csv"`,
      "cache-control": "no-store",
    });
  });
};
