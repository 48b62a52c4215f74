import type { Deps } from "@gatehouse/core/context";
import { pokeChannel } from "@gatehouse/core/events/poke-relay";
import { relayOutbox } from "@gatehouse/core/events/relay-outbox";
import { requeueDeliveries } from "@gatehouse/core/notifications/requeue-deliveries";
import { requeueDeletions } from "@gatehouse/core/organizations/requeue-deletions";
import { waitingConnection } from "@gatehouse/core/waiting-connection";

/** Relays at every poke, when Redis is back, and every `sweepMs` in case a poke was not heard; never twice at once. */
export const startRelay = (deps: Deps, sweepMs: number) => {
  const { config, log, redis } = deps;
  let running: Promise<void> | undefined;
  let isPoked = false;
  let isClosed = false;

  const relay = async (): Promise<void> => {
    while (isPoked && !isClosed && redis.status === "ready") {
      isPoked = false;
      await relayOutbox(deps);
      await requeueDeliveries(deps);
      await requeueDeletions(deps);
    }
  };
  const poke = (): void => {
    isPoked = true;
    running ??= relay()
      .catch((error: Error) => log.warn({ error: error.message }, "relay"))
      .finally(() => {
        running = undefined;
      });
  };

  const subscriber = waitingConnection(redis);
  subscriber.on("error", (error) => log.warn({ error: error.message }, "redis of the relay"));
  subscriber.on("message", poke);
  subscriber.subscribe(pokeChannel(config.redisPrefix)).catch(() => {});
  redis.on("ready", poke);
  const sweep = setInterval(poke, sweepMs);
  poke();

  const close = async (): Promise<void> => {
    isClosed = true;
    clearInterval(sweep);
    redis.off("ready", poke);
    subscriber.disconnect();
    await running;
  };
  return { close };
};
