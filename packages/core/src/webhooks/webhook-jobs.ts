import { idOf } from "@gatehouse/shared/ids";
import { z } from "zod";
import { defineJob } from "../jobs/job";

export const deliverWebhookJob = defineJob({
  name: "webhooks.deliver",
  queue: "webhooks",
  payload: z.object({ deliveryId: idOf("delivery") }),
  attempts: 8,
  // Eight attempts span two to four hours.
  backoffMs: 120_000,
  alarm: null,
});
