import { EventEmitter, on } from "node:events";
import type { Redis } from "ioredis";
import type { Logger } from "pino";
import { waitingConnection } from "../waiting-connection";
import { liveChannel } from "./live-channel";

/** Hears the hints of all processes over one subscription of its own, opened when the first page listens. */
export const createLive = (redis: Redis, redisPrefix: string, log: Logger) => {
  const hints = new EventEmitter().setMaxListeners(0);
  let subscriber: Redis | undefined;

  const hintEverybody = (): void => {
    // Who iterates over events listens for "error" as well.
    for (const name of hints.eventNames()) if (name !== "error") hints.emit(name);
  };

  const listen = () => {
    if (subscriber) return;
    const connection = waitingConnection(redis);
    subscriber = connection;
    const warn = (error: Error) => log.warn({ error: error.message }, "live subscription");
    connection.on("error", warn);
    connection.on("message", (_channel, message) => {
      for (const userId of JSON.parse(message) as string[]) hints.emit(userId);
    });
    // Nobody told us what changed until now.
    connection.on("ready", () => connection.subscribe(liveChannel(redisPrefix)).then(hintEverybody, warn));
  };

  return {
    /** Yields whenever something of this user changed or may have changed, until the signal aborts. */
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
