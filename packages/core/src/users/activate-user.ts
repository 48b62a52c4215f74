import { AppError } from "@gatehouse/shared/errors";
import type { ActivateUserInput } from "@gatehouse/shared/users/user-changes";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { auditUser } from "./audit-user";
import { fullName } from "./full-name";
import { getOtherToChange } from "./get-user-to-change";
import { saveUser } from "./save-user";
import { userActivated } from "./user-events";

export const activateUserIn = async (tx: Tx<UserCtx>, { id, reason }: ActivateUserInput): Promise<void> => {
  const user = await getOtherToChange(tx, { id });
  if (user.status !== "suspended") throw new AppError("user.wrong-status");
  const decision = { statusReason: reason || null, statusChangedBy: tx.actor.user._id, statusChangedAt: tx.now() };
  const active = await saveUser(tx, user, { status: "active", ...decision });
  const data = { userId: id, name: fullName(user), reason };
  await emit(tx, userActivated, { workspaceId: tx.actor.workspaceId, data });
  await auditUser(tx, { action: "user.activate", before: user, after: active, details: { reason } });
};

/** Lifts a suspension; the person signs in anew. */
export const activateUser = (ctx: UserCtx, input: ActivateUserInput): Promise<void> =>
  transaction(ctx, (tx) => activateUserIn(tx, input));
