import type { Deps } from "@gatehouse/core/context";
import type { Handler } from "./handlers";

/** Has the jobs made that run by themselves: now, and whenever Redis is back, which may have come back empty. */
export const keepSchedules = ({ log, redis, queues }: Deps, handlers: Handler[]) => {
  let running: Promise<unknown> = Promise.resolve();
  const ask = (): void => {
    running = Promise.all(handlers.map(({ job }) => job.everyMs && queues.schedule(job, job.everyMs))).catch(
      (error: Error) => log.warn({ error: error.message }, "schedules"),
    );
  };
  redis.on("ready", ask);
  if (redis.status === "ready") ask();
  const close = async (): Promise<void> => {
    redis.off("ready", ask);
    await running;
  };
  return { close };
};
