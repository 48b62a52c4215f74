import type { Deps } from "../context";

/** Redis channel on which user ids are published whose notifications changed. */
export const liveChannel = (redisPrefix: string): string => `${redisPrefix}:live`;

/** Tells open pages of these users to look again. A hint only: unheard, the next look shows the same. */
export const hintChange = ({ redis, config, log }: Pick<Deps, "redis" | "config" | "log">, userIds: string[]): void => {
  if (userIds.length === 0) return;
  redis
    .publish(liveChannel(config.redisPrefix), JSON.stringify(userIds))
    .catch((error) => log.warn({ error }, "no live hint"));
};
