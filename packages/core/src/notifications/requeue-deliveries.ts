import type { Deps } from "../context";
import { leaseEnd } from "../jobs/lease-end";
import { deliverEmailJob } from "./notification-jobs";

/** Puts e-mails back into their queue that Redis has lost; those it knows stay as they are, back-off included. */
export const requeueDeliveries = async (ctx: Deps): Promise<void> => {
  const now = ctx.now();
  const claim = () => ctx.stores.deliveries.claimDueForJob(now, leaseEnd(ctx));
  for (let delivery = await claim(); delivery; delivery = await claim()) {
    await ctx.enqueue(deliverEmailJob, delivery._id, { deliveryId: delivery._id });
  }
};
