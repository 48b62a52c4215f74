import type { Actor } from "../auth/actor";
import type { Deps, RequestCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { attempt } from "../jobs/attempt";
import { leaseEnd } from "../jobs/lease-end";
import { clearPerson } from "../users/clear-person";
import type { UserDoc } from "../users/user-store";
import { clearOrganization } from "./clear-organization";
import { clearTeam } from "./clear-team";
import { finishDeletionJob } from "./deletion-jobs";
import type { DeletionDoc } from "./deletion-store";

const batchSize = 100;
/** Longer than any request lives that may have put somebody in a moment before the deletion. */
const lastLookAfterMs = 60_000;
const restMs = 3_600_000;

type OrderedDeletion = Exclude<DeletionDoc, { orderedBy: null }>;
type Ordered = RequestCtx & { actor: Actor | null };

/** As whoever ordered the deletion, so that what becomes of each person says who did it. */
const actingFor = async (ctx: Deps, { workspaceId, orderedBy }: OrderedDeletion): Promise<Ordered> => {
  const { userId, ip, userAgent, requestId } = orderedBy;
  const user: UserDoc | null = await ctx.stores.users.findForJob(userId);
  return {
    ...ctx,
    request: { id: requestId, ip, userAgent },
    actor: user && { user, workspaceId, sessionHash: "", signedInAt: new Date(0), organization: null },
  };
};

const clearPlace = (tx: Tx<Ordered>, { workspaceId, target, orderedBy }: OrderedDeletion): Promise<number> => {
  const scope = { tx, workspaceId, orderedBy: orderedBy.name, batchSize };
  return target.kind === "team" ? clearTeam(scope, target) : clearOrganization(scope, target);
};

/** Does a batch in one transaction; of two workers at once one waits for the other, or starts it again. */
const clearingBatches = async (ctx: Deps, doc: DeletionDoc): Promise<() => Promise<number>> => {
  if (doc.orderedBy === null) return () => transaction(ctx, (tx) => clearPerson(tx, doc.target.id, batchSize));
  const acting = await actingFor(ctx, doc);
  return () => transaction(acting, (tx: Tx<Ordered>) => clearPlace(tx, doc));
};

const finish = async (ctx: Deps, doc: DeletionDoc): Promise<void> => {
  const { deletions } = ctx.stores;
  const clearBatch = await clearingBatches(ctx, doc);
  while ((await clearBatch()) > 0) await deletions.noteProgressForJob(doc._id, leaseEnd(ctx));
  const lastLook = new Date(doc.orderedAt.getTime() + lastLookAfterMs);
  if (ctx.now() < lastLook) await deletions.postponeForJob(doc._id, lastLook);
  else await deletions.deleteForJob(doc._id);
};

/**
 * Does what a deletion left to do, batch by batch: however often it is killed it goes on where it was, and what runs
 * twice has one effect. After the last batch it looks once more, for whoever came in at the moment of the deletion.
 */
export const finishDeletion = async (ctx: Deps, { deletionId }: { deletionId: string }): Promise<void> => {
  const { deletions } = ctx.stores;
  const doc = await deletions.beginAttemptForJob(deletionId, leaseEnd(ctx));
  if (!doc) return;
  await attempt(ctx, {
    job: finishDeletionJob,
    id: deletionId,
    count: doc.attempts,
    work: () => finish(ctx, doc),
    noteFailure: (reason) => deletions.noteErrorForJob(deletionId, reason),
    giveUp: (reason) => deletions.postponeForJob(deletionId, new Date(ctx.now().getTime() + restMs), reason),
  });
};
