import type { Deps } from "../context";
import { leaseEnd } from "../jobs/lease-end";
import { fanOutJob } from "../notifications/notification-jobs";

/** Puts every event that is due now into the queue of fan-outs. Any number of relays may run at once. */
export const relayOutbox = async (ctx: Deps): Promise<void> => {
  // Read once: what this pass took may be due again before it ends, and would keep new events waiting.
  const now = ctx.now();
  const claim = () => ctx.stores.outbox.claimDueForJob(now, leaseEnd(ctx));
  for (let event = await claim(); event; event = await claim()) {
    await ctx.enqueue(fanOutJob, event._id, { eventId: event._id });
  }
};
