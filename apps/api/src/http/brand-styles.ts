import { brandStyles } from "@gatehouse/core/branding/brand-styles";
import type { Deps } from "@gatehouse/core/context";
import type { Hono } from "hono";
import { etag } from "hono/etag";
import { createContext } from "../trpc/create-context";
import type { HttpEnv } from "./request";

/** A file beside those of the app, because the policy allows no other styles; the page waits for it, so nothing flashes. */
export const mountBrandStyles = (app: Hono<HttpEnv>, deps: Deps): void => {
  app.get("/brand.css", etag(), async (c) => {
    const ids = { requestId: c.get("requestId"), ip: c.get("ip") };
    const ctx = createContext(deps, { req: c.req.raw, resHeaders: new Headers(), ...ids });
    return c.body(await brandStyles(deps, await ctx.getActor()), 200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": "private, no-cache",
    });
  });
};
