import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import type { z } from "zod";
import type { Job, QueueName } from "./job";
import { queueNames } from "./job";

/** Adds a job once: the same `id` again is ignored while the first is known. Ids must not contain ":". */
export type Enqueue = <Payload extends z.ZodType>(
  job: Job<Payload>,
  id: string,
  payload: z.input<Payload>,
) => Promise<void>;

const keepFinished = { removeOnComplete: { age: 3_600, count: 10_000 }, removeOnFail: { age: 7 * 24 * 3_600 } };

/** The queues as producers see them; `prefix` keeps installations on one Redis apart. */
export const createQueues = (connection: Redis, prefix: string) => {
  const queues = Object.fromEntries(
    queueNames.map((name) => [name, new Queue(name, { connection, prefix })]),
  ) as Record<QueueName, Queue>;

  const enqueue: Enqueue = async (job, id, payload) => {
    await queues[job.queue].add(job.name, job.payload.parse(payload), {
      jobId: id,
      attempts: job.attempts,
      backoff: { type: "exponential", delay: 2_000, jitter: 0.5 },
      ...keepFinished,
    });
  };
  const close = async () => {
    await Promise.all(Object.values(queues).map((queue) => queue.close()));
  };
  return { enqueue, close };
};
