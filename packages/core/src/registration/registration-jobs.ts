import { z } from "zod";
import { defineJob } from "../jobs/job";

export const sweepRegistrationsJob = defineJob({
  name: "registrations.sweep",
  queue: "housekeeping",
  payload: z.object({}),
  attempts: 3,
  backoffMs: 60_000,
  everyMs: 6 * 3_600_000,
});
