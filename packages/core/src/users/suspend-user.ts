import { AppError } from "@gatehouse/shared/errors";
import type { SuspendUserInput } from "@gatehouse/shared/users/user-changes";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { auditUser } from "./audit-user";
import { fullName } from "./full-name";
import { getOtherToChange, refuseInvited } from "./get-user-to-change";
import { keepLastAdmin } from "./keep-last-admin";
import { nameSuccessor } from "./name-successor";
import { saveUser } from "./save-user";
import { userSuspended } from "./user-events";

export const suspendUserIn = async (tx: Tx<UserCtx>, { id, reason, successorId }: SuspendUserInput): Promise<void> => {
  const user = await getOtherToChange(tx, { id });
  refuseInvited(user);
  if (user.status !== "active") throw new AppError("user.wrong-status");
  await nameSuccessor(tx, user, successorId);
  await keepLastAdmin(tx, user);
  const decision = { statusReason: reason, statusChangedBy: tx.actor.user._id, statusChangedAt: tx.now() };
  const suspended = await saveUser(tx, user, { status: "suspended", ...decision });
  await tx.stores.sessions.deleteAllForUser(id);
  const data = { userId: id, name: fullName(user), reason };
  await emit(tx, userSuspended, { workspaceId: tx.actor.workspaceId, data });
  await auditUser(tx, { action: "user.suspend", before: user, after: suspended, details: { reason } });
};

/** Ends every session; not even the right password opens a new one until somebody lifts it. */
export const suspendUser = (ctx: UserCtx, input: SuspendUserInput): Promise<void> =>
  transaction(ctx, (tx) => suspendUserIn(tx, input));
