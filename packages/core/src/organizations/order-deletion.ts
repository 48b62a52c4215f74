import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { fullName } from "../users/full-name";
import type { DeletionTarget } from "./deletion-store";

/** Writes down what is left to do, within the transaction that takes the thing itself away. A worker does it. */
export const orderDeletion = async (tx: Tx<UserCtx>, target: DeletionTarget): Promise<void> => {
  const { user, workspaceId } = tx.actor;
  const { id: requestId, ip, userAgent } = tx.request;
  // The relay hands it to the worker, as it does events.
  tx.inTransaction.hasEvents = true;
  await tx.stores.deletions.insert({
    _id: tx.newId("deletion"),
    workspaceId,
    target,
    orderedBy: { userId: user._id, name: fullName(user), ip, userAgent, requestId },
    orderedAt: tx.now(),
    dueAt: tx.now(),
    attempts: 0,
  });
};
