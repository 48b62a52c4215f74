import { randomBytes } from "node:crypto";
import { idPrefixes } from "@gatehouse/shared/ids";
import { Redis } from "ioredis";
import { nanoid } from "nanoid";
import type { Logger } from "pino";
import { createThrottle } from "./auth/throttle";
import type { Config, Deps } from "./context";
import { connectMongo } from "./db/client";
import { prepareDatabase } from "./db/prepare-database";
import { createStores } from "./db/stores";
import { createQueues } from "./jobs/queues";
import { createLive } from "./notifications/live";

type Connection = { mongoUri: string; redisUrl: string; config: Config; log: Logger };

/**
 * Opens the connections of a process, to a database that it makes ready. Redis may be away: commands fail at once
 * instead of waiting, within a second when it is frozen, and all who use it can do without for a while.
 */
export const openDeps = async ({
  mongoUri,
  redisUrl,
  config,
  log,
}: Connection): Promise<Deps & { close: () => Promise<void> }> => {
  await prepareDatabase(mongoUri, log);
  const mongo = await connectMongo(mongoUri);
  const redis = new Redis(redisUrl, {
    commandTimeout: 1_000,
    socketTimeout: 1_000,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    retryStrategy: (n) => Math.min(n * 200, 2_000),
  });
  redis.on("error", (error) => log.warn({ error: error.message }, "redis"));
  const queues = createQueues(redis, config.redisPrefix);
  const random = (bytes: number) => randomBytes(bytes);
  const live = createLive(redis, config.redisPrefix, log);
  const close = async () => {
    live.close();
    await queues.close();
    redis.disconnect();
    await mongo.close();
  };
  return {
    config,
    log,
    mongo,
    redis,
    stores: createStores(mongo.db()),
    enqueue: queues.enqueue,
    enqueueAll: queues.enqueueAll,
    queues,
    live,
    throttle: createThrottle(redis, config.redisPrefix),
    now: () => new Date(),
    newId: (kind) => `${idPrefixes[kind]}_${nanoid(22)}`,
    random,
    close,
  };
};
