import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { Redis } from "ioredis";
import type { Deps, RequestCtx } from "../context";
import { createLog } from "../log";
import { openDeps } from "../open-deps";

export type World = Deps & {
  /** For processes that are to share this world. */
  mongoUri: string;
  redisUrl: string;
  /** What the clock says from now on; it stands still. */
  setNow: (now: Date) => void;
  /** A context as a request has it. */
  request: (overrides?: Partial<RequestCtx["request"]>) => RequestCtx;
  close: () => Promise<void>;
};

const needed = (name: "TEST_MONGODB_URI" | "TEST_REDIS_URL"): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the integration project, it starts the servers`);
  return value;
};

/** What Redis knows of one world; also what it would have forgotten had it come back empty. */
export const forgetKeys = async (redis: Redis, prefix: string): Promise<void> => {
  const keys = await redis.keys(`${prefix}*`);
  if (keys.length > 0) await redis.unlink(keys);
};

/** A test's own database, queues, clock and secrets on the shared servers. Close it in `afterAll`. */
export const createWorld = async (
  config: Partial<Deps["config"]> = {},
  redisUrl = needed("TEST_REDIS_URL"),
): Promise<World> => {
  const name = `test_${randomBytes(6).toString("hex")}`;
  const uri = new URL(needed("TEST_MONGODB_URI"));
  uri.pathname = `/${name}`;
  const deps = await openDeps({
    mongoUri: uri.href,
    redisUrl,
    log: createLog("test", "silent"),
    config: {
      publicUrl: "http://localhost:3000",
      secret: randomBytes(32),
      emailEnabled: true,
      setupToken: undefined,
      mailboxUrl: undefined,
      webhookNetworks: [],
      redisPrefix: name,
      ...config,
    },
  });
  if (deps.redis.status !== "ready") await once(deps.redis, "ready");
  let now = new Date();
  const world = { ...deps, now: () => now };
  return {
    ...world,
    mongoUri: uri.href,
    redisUrl,
    setNow: (to) => {
      now = to;
    },
    request: (overrides) => ({
      ...world,
      request: { id: "req_test", ip: "127.0.0.1", userAgent: "vitest", ...overrides },
    }),
    close: async () => {
      if (deps.redis.status === "ready") await forgetKeys(deps.redis, name);
      await deps.mongo.db().dropDatabase();
      await deps.close();
    },
  };
};
