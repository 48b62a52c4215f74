import { EventEmitter, on } from "node:events";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { liveChannel } from "./live-channel";

/** Hears the hints of all processes over one subscription of its own, opened when the first page listens. */
export const createLive = (redis: Redis, redisPrefix: string, log: Logger) => {
  const hints = new EventEmitter().setMaxListeners(0);
  let subscriber: Redis | undefined;

  const listen = () => {
    if (subscriber) return;
    subscriber = redis.duplicate({ enableOfflineQueue: true, maxRetriesPerRequest: null });
    subscriber.on("error", (error) => log.warn({ error: error.message }, "live subscription"));
    subscriber.on("message", (_channel, message) => {
      for (const userId of JSON.parse(message) as string[]) hints.emit(userId);
    });
    subscriber
      .subscribe(liveChannel(redisPrefix))
      .catch((error) => log.warn({ error: error.message }, "live subscription"));
  };

  return {
    /** Yields whenever something of this user changed, until the signal aborts. */
    async *watch(userId: string, signal: AbortSignal): AsyncGenerator<void> {
      listen();
      try {
        for await (const _ of on(hints, userId, { signal })) yield;
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    close: () => subscriber?.disconnect(),
  };
};

export type Live = ReturnType<typeof createLive>;
