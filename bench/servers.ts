import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Deps } from "@gatehouse/core/context";
import { createMongo } from "@gatehouse/core/db/client";
import { createStores } from "@gatehouse/core/db/stores";
import { createLog } from "@gatehouse/core/log";
import { openDeps } from "@gatehouse/core/open-deps";
import { createFleet } from "../scripts/installation/fleet.mjs";
import { freePort } from "../scripts/installation/free-port.mjs";
import { startRedis } from "../scripts/installation/redis.mjs";
import { startStore } from "../scripts/installation/store.mjs";
import { ensureBuilt, programCommand } from "../scripts/installation/workspace.mjs";

export type Servers = {
  /** The same database and Redis as the API's; its commands can be listened to. */
  deps: Deps;
  apiUrl: string;
  /** A bare Hono route over the bare driver. */
  bareUrl: string;
  close: () => Promise<void>;
};

const failWith = (report: string): never => {
  throw new Error(report);
};

/** The API as it is shipped and a floor under it as processes of their own, over a database that is thrown away afterwards. */
export const startServers = async (): Promise<Servers> => {
  await ensureBuilt(console.log);
  const folder = await mkdtemp(join(tmpdir(), "gatehouse-bench-"));
  const fleet = createFleet({ logFolder: join(folder, "logs"), onDeath: failWith });
  const stop = async () => {
    await fleet.stop();
    await rm(folder, { recursive: true });
  };
  try {
    const store = await startStore(fleet, { folder: join(folder, "store"), mode: "built" });
    const redis = await startRedis(fleet, { folder: join(folder, "redis") });
    const [port, barePort] = [await freePort(), await freePort()];
    const [apiUrl, bareUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${barePort}`];
    const secret = randomBytes(32);
    const env = { ...process.env, MONGODB_URI: store.uri, REDIS_URL: redis.uri, HOST: "127.0.0.1", LOG_LEVEL: "warn" };
    await fleet.start({
      name: "api",
      ...programCommand("api", "built"),
      env: { ...env, PORT: String(port), GATEHOUSE_SECRET: secret.toString("base64"), GATEHOUSE_URL: apiUrl },
    });
    const { command, cwd } = programCommand("api", "source");
    const bare = [...command.slice(0, -1), fileURLToPath(import.meta.resolve("./bare-route.ts"))];
    await fleet.start({ name: "bare", command: bare, cwd, env: { ...env, PORT: String(barePort) } });
    const opened = await openDeps({
      mongoUri: store.uri,
      redisUrl: redis.uri,
      log: createLog("bench", "warn"),
      config: {
        publicUrl: apiUrl,
        secret,
        emailEnabled: false,
        setupToken: undefined,
        mailboxUrl: undefined,
        webhookNetworks: [],
        redisPrefix: "gatehouse",
      },
    });
    // Filling a database takes longer than a request may.
    const mongo = createMongo(store.uri, { monitorCommands: true, connectTimeoutMS: 300_000 });
    const close = async () => {
      await mongo.close();
      await opened.close();
      await stop();
    };
    return { deps: { ...opened, mongo, stores: createStores(mongo.db()) }, apiUrl, bareUrl, close };
  } catch (error) {
    await stop();
    throw error;
  }
};
