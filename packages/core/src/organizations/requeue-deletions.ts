import type { Deps } from "../context";
import { leaseEnd } from "../jobs/lease-end";
import { finishDeletionJob } from "./deletion-jobs";

/** Puts every unfinished deletion that is due into its queue. Any number of relays may run at once. */
export const requeueDeletions = async (ctx: Deps): Promise<void> => {
  const now = ctx.now();
  const claim = () => ctx.stores.deletions.claimDueForJob(now, leaseEnd(ctx));
  for (let deletion = await claim(); deletion; deletion = await claim()) {
    await ctx.enqueue(finishDeletionJob, deletion._id, { deletionId: deletion._id });
  }
};
