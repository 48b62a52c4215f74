import { z } from "zod";
import { defineJob } from "../jobs/job";

export const applyScheduledChangesJob = defineJob({
  name: "organizations.apply-scheduled-changes",
  queue: "housekeeping",
  payload: z.object({}),
  attempts: 1,
  backoffMs: 0,
  everyMs: 60_000,
});
