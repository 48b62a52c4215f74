import type { Deps } from "@gatehouse/core/context";
import { type QueueName, queueNames } from "@gatehouse/core/jobs/job";
import { waitingConnection } from "@gatehouse/core/waiting-connection";
import { Worker } from "bullmq";
import type { Handler } from "./handlers";

/** Webhooks wait for strangers: a slow one must not hold back the others. */
const concurrencyOf = (queue: QueueName): number => (queue === "webhooks" ? 25 : 5);

const options = {
  // The jobs of a worker that was killed go on in another one within seconds.
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // How often a job may be tried is decided by the count in the database.
  maxStalledCount: 1_000,
  runRetryDelay: 1_000,
};

/** Works off the queues for which there are handlers. `close` lets the jobs in flight finish. */
export const startWorkers = ({ config, log, redis }: Deps, handlers: Handler[]) => {
  const byName = new Map(handlers.map(({ job, handle }) => [job.name, handle]));
  const connection = waitingConnection(redis);
  connection.on("error", (error) => log.warn({ error: error.message }, "redis of the workers"));

  const workers = queueNames.map((queue) => {
    const process = async ({ name, data }: { name: string; data: unknown }): Promise<void> => {
      const handle = byName.get(name);
      if (!handle) throw new Error(`No handler for ${name}`);
      await handle(data);
    };
    const worker = new Worker(queue, process, {
      connection,
      prefix: config.redisPrefix,
      concurrency: concurrencyOf(queue),
      ...options,
    });
    worker.on("error", (error) => log.warn({ queue, error: error.message }, "queue"));
    worker.on("failed", (job, error) =>
      log.warn({ job: job?.name, id: job?.id, attempt: job?.attemptsMade, error: error.message }, "job failed"),
    );
    return worker;
  });

  const close = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.close()));
    connection.disconnect();
  };
  return { close };
};
