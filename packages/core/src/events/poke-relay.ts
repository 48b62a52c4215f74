import type { Deps } from "../context";

export const pokeChannel = (redisPrefix: string): string => `${redisPrefix}:outbox`;

/** Tells the workers that the outbox has something. A hint only: unheard, the sweep finds it seconds later. */
export const pokeRelay = ({ redis, config, log }: Pick<Deps, "redis" | "config" | "log">): void => {
  redis.publish(pokeChannel(config.redisPrefix), "").catch((error) => log.warn({ error }, "relay not poked"));
};
