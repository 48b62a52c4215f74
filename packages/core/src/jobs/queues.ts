import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { z } from "zod";
import { type Job, type QueueName, queueNames } from "./job";

/**
 * Adds a job once: the same `id` again is ignored while the first waits, runs or is to be retried. Ids must not
 * contain ":". Fails at once while Redis is away.
 */
export type Enqueue = <Payload extends z.ZodType>(
  job: Job<Payload>,
  id: string,
  payload: z.input<Payload>,
) => Promise<void>;

/** The same for many at once, in one round trip. */
export type EnqueueAll = <Payload extends z.ZodType>(
  job: Job<Payload>,
  jobs: readonly { id: string; payload: z.input<Payload> }[],
) => Promise<void>;

/** Has a job made again and again, once however many processes ask for it. */
export type Schedule = (job: Job, everyMs: number) => Promise<void>;

/** The queues as producers see them; `prefix` keeps installations on one Redis apart. */
export const createQueues = (connection: Redis, prefix: string) => {
  const open = new Map<QueueName, Queue>();

  const queueOf = (name: QueueName): Queue => {
    const known = open.get(name);
    if (known) return known;
    const queue = new Queue(name, { connection, prefix });
    open.set(name, queue);
    // The connection's own listener reports; without one here BullMQ prints to the console.
    queue.on("error", () => {});
    // A queue whose first words with Redis were cut off never recovers.
    queue.waitUntilReady().catch(() => open.delete(name));
    return queue;
  };

  const enqueueAll: EnqueueAll = async (job, jobs) => {
    if (connection.status !== "ready") throw new Error("Redis is not reachable");
    const opts = {
      attempts: job.attempts,
      backoff: { type: "exponential", delay: job.backoffMs, jitter: 0.5 },
      // What became of a job stands in the database; a job that is gone can be queued again.
      removeOnComplete: true,
      removeOnFail: true,
    };
    await queueOf(job.queue).addBulk(
      jobs.map(({ id, payload }) => ({
        name: job.name,
        data: job.payload.parse(payload),
        opts: { ...opts, jobId: id },
      })),
    );
  };
  const enqueue: Enqueue = (job, id, payload) => enqueueAll(job, [{ id, payload }]);
  const schedule: Schedule = async (job, everyMs) => {
    const opts = { attempts: job.attempts, removeOnComplete: true, removeOnFail: true };
    await queueOf(job.queue).upsertJobScheduler(job.name, { every: everyMs }, { name: job.name, data: {}, opts });
  };
  const close = async () => {
    await Promise.all([...open.values()].map((queue) => queue.close()));
  };
  return { enqueue, enqueueAll, schedule, all: () => queueNames.map(queueOf), close };
};

export type Queues = ReturnType<typeof createQueues>;
