import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Hono } from "hono";
import type { HttpEnv } from "./request";

/** The built single-page app: hashed files for ever, its page for every other address. */
export const mountWeb = async (app: Hono<HttpEnv>, dist: string): Promise<void> => {
  const page = await readFile(join(dist, "index.html"), "utf8");
  const files = serveStatic<HttpEnv>({
    root: dist,
    precompressed: true,
    onFound: (path, c) => {
      c.header("cache-control", path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.get("/assets/*", files, (c) => c.notFound());
  app.get("/:file{[^/]+\\.[a-z0-9]+}", files, (c) => c.notFound());
  app.get("*", (c) => {
    c.header("cache-control", "no-cache");
    return c.html(page);
  });
};
