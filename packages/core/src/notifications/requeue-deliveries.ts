import type { Deps } from "../context";
import { leaseEnd } from "../jobs/lease-end";
import { deliverWebhookJob } from "../webhooks/webhook-jobs";
import { deliverEmailJob } from "./notification-jobs";

/** Puts e-mails and what goes to webhooks back into their queue that Redis has lost; those it knows stay as they are, back-off included. */
export const requeueDeliveries = async (ctx: Deps): Promise<void> => {
  const now = ctx.now();
  const claim = () => ctx.stores.deliveries.claimDueForJob(now, leaseEnd(ctx));
  for (let delivery = await claim(); delivery; delivery = await claim()) {
    const job = delivery.channel === "webhook" ? deliverWebhookJob : deliverEmailJob;
    await ctx.enqueue(job, delivery._id, { deliveryId: delivery._id });
  }
};
