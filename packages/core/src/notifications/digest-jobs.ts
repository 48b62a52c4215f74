import { idOf } from "@gatehouse/shared/ids";
import { z } from "zod";
import { defineJob } from "../jobs/job";

/** Every minute: digests are due on the minute at the earliest. */
export const openDigestsJob = defineJob({
  name: "digests.open",
  queue: "digests",
  payload: z.object({}),
  attempts: 1,
  backoffMs: 0,
  everyMs: 60_000,
});

export const deliverDigestJob = defineJob({
  name: "digests.deliver",
  queue: "digests",
  payload: z.object({ digestId: idOf("digest") }),
  attempts: 8,
  backoffMs: 60_000,
  alarm: "email",
});
