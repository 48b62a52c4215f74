import type { Deps } from "../context";
import { transaction } from "../db/transaction";
import { leaseEnd } from "../jobs/lease-end";
import { deliverDigestJob } from "./digest-jobs";

/**
 * Puts all that is due for this person into one new digest, in one transaction, and returns its id; null when somebody
 * else did. While an earlier digest still tries to go out, what is due since waits for it.
 */
const openDigest = (ctx: Deps, userId: string, now: Date): Promise<string | null> =>
  transaction(ctx, async ({ newId, stores: { deliveries, digests } }) => {
    if (await digests.hasQueuedForJob(userId)) {
      await deliveries.postponeDueForDigest(userId, now, leaseEnd(ctx));
      return null;
    }
    const _id = newId("digest");
    if ((await deliveries.claimDueForDigest(userId, _id, now)) === 0) return null;
    const fresh = {
      state: "queued",
      attempts: 0,
      reason: null,
      createdAt: now,
      heldUntil: null,
      finishedAt: null,
    } as const;
    await digests.insert({ _id, userId, ...fresh, dueAt: leaseEnd(ctx) });
    return _id;
  });

/** Queues a digest for everybody for whom mails are due, and those that were lost on their way. May run twice at once. */
export const openDigests = async (ctx: Deps): Promise<void> => {
  const now = ctx.now();
  const { deliveries, digests } = ctx.stores;
  const queue = (digestId: string) => ctx.enqueue(deliverDigestJob, digestId, { digestId });
  const lost = () => digests.claimDueForJob(now, leaseEnd(ctx));
  for (let digest = await lost(); digest; digest = await lost()) await queue(digest._id);
  const due = () => deliveries.findRecipientDueForDigest(now);
  for (let userId = await due(); userId; userId = await due()) {
    const digestId = await openDigest(ctx, userId, now);
    if (digestId) await queue(digestId);
  }
};
