import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { createLog } from "@gatehouse/core/log";
import { openDeps } from "@gatehouse/core/open-deps";
import { setupToken } from "@gatehouse/core/setup/setup-token";
import { serve } from "@hono/node-server";
import { createApp } from "./app";
import { configOf, readEnv } from "./env";

const webDistBeside = fileURLToPath(new URL("../../web/dist", import.meta.url));

const listen = (options: Parameters<typeof serve>[0]): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = serve(options, () => resolve(server)) as Server;
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`port ${options.port} of ${options.hostname} is in use (PORT, HOST)`)
          : error,
      ),
    );
  });

const main = async (): Promise<void> => {
  const env = readEnv();
  const log = createLog("api", env.LOG_LEVEL);
  const config = configOf(env);
  const { publicUrl } = config;
  const deps = await openDeps({ mongoUri: env.MONGODB_URI, redisUrl: env.REDIS_URL, config, log });
  const webDist = env.WEB_DIST ?? webDistBeside;
  const app = await createApp(deps, {
    webDist: existsSync(webDist) ? webDist : undefined,
    trustProxy: env.TRUST_PROXY,
  });
  const isSetUp = await deps.stores.installation.isSetUp();
  const server = await listen({ fetch: app.fetch, port: env.PORT, hostname: env.HOST });

  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    server.close(() => deps.close().then(() => process.exit(0)));
    server.closeIdleConnections();
    // Open event streams never end by themselves; requests in flight get this long.
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT", "disconnect"]) process.once(signal, stop);

  const setupUrl = isSetUp ? undefined : `${publicUrl}/setup?token=${setupToken(config)}`;
  if (setupUrl && !process.send) log.info({ setupUrl }, "open this address to set Gatehouse up");
  log.info({ url: publicUrl }, "listening");
  process.send?.({ ready: true, setupUrl });
};

main().catch((error: Error) => {
  process.stderr.write(`The API can't start: ${error.message}\n`);
  process.exit(1);
});
