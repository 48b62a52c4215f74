import type { DeliveryCounts } from "@gatehouse/shared/notifications/delivery";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import { boundedCount } from "../organizations/bounded-count";

/** How many deliveries there are of each state. */
export const countDeliveries = async (ctx: UserCtx): Promise<DeliveryCounts> => {
  const { queued, sent, skipped, bounced, dead } = await ctx.stores.deliveryLog.countByState(adminScopeOf(ctx));
  return {
    queued: boundedCount(queued),
    sent: boundedCount(sent),
    skipped: boundedCount(skipped),
    bounced: boundedCount(bounced),
    dead: boundedCount(dead),
  };
};
