import type { z } from "zod";

export const queueNames = ["notifications", "email", "webhooks", "digests", "housekeeping"] as const;
export type QueueName = (typeof queueNames)[number];

/** A job type: one value gives its name, queue, payload (ids only, checked on both sides) and how it is retried. */
export type Job<Payload extends z.ZodType = z.ZodType> = {
  name: string;
  queue: QueueName;
  payload: Payload;
  attempts: number;
  /** Between the first attempt and the second; doubles with each, less a random part of up to half. */
  backoffMs: number;
  /** Runs by itself, this often, on whichever worker is free. */
  everyMs?: number;
  /**
   * What is said to fail when it keeps failing, if not jobs of this name: e-mail, or null for what fails by others'
   * doing, which is told to nobody who runs the installation.
   */
  alarm?: "email" | null;
};

export const defineJob = <Payload extends z.ZodType>(job: Job<Payload>): Job<Payload> => job;
