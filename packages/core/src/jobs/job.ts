import type { z } from "zod";

export const queueNames = ["notifications", "email", "webhooks", "housekeeping"] as const;
export type QueueName = (typeof queueNames)[number];

/** A job type: one value gives its name, queue, payload (ids only, checked on both sides) and how it is retried. */
export type Job<Payload extends z.ZodType = z.ZodType> = {
  name: string;
  queue: QueueName;
  payload: Payload;
  attempts: number;
  /** Between the first attempt and the second; doubles with each, less a random part of up to half. */
  backoffMs: number;
};

export const defineJob = <Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> => job;
