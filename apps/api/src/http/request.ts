import { randomBytes } from "node:crypto";
import { isIP } from "node:net";
import type { Deps } from "@gatehouse/core/context";
import { idPrefixes } from "@gatehouse/shared/ids";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { MiddlewareHandler } from "hono";

export type HttpEnv = { Variables: { requestId: string; ip: string } };

/** Shorter than other ids: people quote it when they ask for help. */
const newRequestId = (): string => `${idPrefixes.request}_${randomBytes(12).toString("base64url")}`;

/** The last address, which is the one our own proxy saw; some write its port behind it. */
const forwardedFor = (header = ""): string | undefined => {
  const last = header.split(",").at(-1)?.trim() ?? "";
  return [last, last.replace(/:\d+$/, ""), last.match(/^\[(.+)\](:\d+)?$/)?.[1] ?? ""].find((address) => isIP(address));
};

/** Gives each request its number and address, and logs how it ended; never a body, a query or a cookie. */
export const requestInfo =
  ({ log }: Deps, trustProxy: boolean): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const startedAt = performance.now();
    const forwarded = trustProxy ? forwardedFor(c.req.header("x-forwarded-for")) : undefined;
    c.set("requestId", newRequestId());
    c.set("ip", forwarded ?? getConnInfo(c).remote.address ?? "");
    await next();
    // In place: `c.header` would make a new response of it, whose body has to be read as a stream.
    c.res.headers.set("x-request-id", c.get("requestId"));
    const ms = Math.round(performance.now() - startedAt);
    log.debug(
      { requestId: c.get("requestId"), method: c.req.method, path: c.req.path, status: c.res.status, ms },
      "request",
    );
  };
