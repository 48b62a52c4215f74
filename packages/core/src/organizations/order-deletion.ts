import type { Deps, UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { fullName } from "../users/full-name";
import type { UserDoc } from "../users/user-store";
import type { DeletionTarget } from "./deletion-store";

const begin = (tx: Tx<Deps>) => {
  // The relay hands it to the worker, as it does events.
  tx.inTransaction.hasEvents = true;
  return { _id: tx.newId("deletion"), orderedAt: tx.now(), dueAt: tx.now(), attempts: 0 };
};

/** Writes down what is left to do, within the transaction that takes the thing itself away. A worker does it. */
export const orderDeletion = (tx: Tx<UserCtx>, target: DeletionTarget): Promise<void> => {
  const { user, workspaceId } = tx.actor;
  const { id: requestId, ip, userAgent } = tx.request;
  const orderedBy = { userId: user._id, name: fullName(user), ip, userAgent, requestId };
  return tx.stores.deletions.insert({ ...begin(tx), workspaceId, target, orderedBy });
};

/** The same for what others were told of somebody who is erased. */
export const orderErasure = (tx: Tx<Deps>, { _id: id, workspaceId }: UserDoc): Promise<void> =>
  tx.stores.deletions.insert({ ...begin(tx), workspaceId, target: { kind: "person", id }, orderedBy: null });
