import { idOf } from "@gatehouse/shared/ids";
import { z } from "zod";
import { defineJob } from "../jobs/job";

export const finishDeletionJob = defineJob({
  name: "organizations.finish-deletion",
  queue: "housekeeping",
  payload: z.object({ deletionId: idOf("deletion") }),
  attempts: 8,
  backoffMs: 2_000,
});
