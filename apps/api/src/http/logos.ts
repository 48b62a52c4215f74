import { logoPath } from "@gatehouse/core/branding/logo-path";
import type { Deps } from "@gatehouse/core/context";
import { AppError } from "@gatehouse/shared/errors";
import type { Hono } from "hono";
import type { HttpEnv } from "./request";

/** Logos of workspaces, for mails and whoever reads them. Each has an address of its own, so it is kept for ever. */
export const mountLogos = (app: Hono<HttpEnv>, { stores }: Deps): void => {
  app.get(logoPath(":id"), async (c) => {
    const logo = await stores.logos.findPublic(c.req.param("id") ?? "");
    if (!logo) throw new AppError("not-found");
    return c.body(new Uint8Array(logo.bytes), 200, {
      "content-type": logo.type,
      "cache-control": "public, max-age=31536000, immutable",
    });
  });
};
