import { idOf } from "@gatehouse/shared/ids";
import { z } from "zod";
import { defineJob } from "../jobs/job";

export const fanOutJob = defineJob({
  name: "notifications.fan-out",
  queue: "notifications",
  payload: z.object({ eventId: idOf("event") }),
  attempts: 8,
  backoffMs: 2_000,
});

export const deliverEmailJob = defineJob({
  name: "email.deliver",
  queue: "email",
  payload: z.object({ deliveryId: idOf("delivery") }),
  attempts: 8,
  // Eight attempts span more than an hour, so that a mail server may be away that long.
  backoffMs: 60_000,
  alarm: "email",
});
