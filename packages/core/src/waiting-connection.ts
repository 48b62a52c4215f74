import type { Redis } from "ioredis";

/** A connection of its own to subscribe or to block on: commands wait for their answer, and for Redis to be back. */
export const waitingConnection = (redis: Redis): Redis =>
  redis.duplicate({
    enableOfflineQueue: true,
    maxRetriesPerRequest: null,
    commandTimeout: undefined,
    socketTimeout: undefined,
  });
