import type { z } from "zod";

export const queueNames = ["notifications", "email", "housekeeping"] as const;
export type QueueName = (typeof queueNames)[number];

/** A job type: one value gives its name, queue, payload (ids only, checked on both sides) and attempts. */
export type Job<Payload extends z.ZodType = z.ZodType> = {
  name: string;
  queue: QueueName;
  payload: Payload;
  attempts: number;
};

export const defineJob = <Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> => job;
