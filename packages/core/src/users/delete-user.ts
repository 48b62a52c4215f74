import type { DeleteUserInput } from "@gatehouse/shared/users/user-changes";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { eraseUser } from "./erase-user";
import { getOtherToChange } from "./get-user-to-change";
import { nameSuccessor } from "./name-successor";

export const deleteUserIn = async (tx: Tx<UserCtx>, { id, successorId }: DeleteUserInput): Promise<void> => {
  const user = await getOtherToChange(tx, { id });
  await nameSuccessor(tx, user, successorId);
  await eraseUser(tx, user);
  await audit(tx, {
    workspaceId: user.workspaceId,
    action: "user.delete",
    target: { kind: "user", id },
    details: { role: user.role },
    concerns: [user.organizationId],
  });
};

/** Erases somebody's personal data for good; the address may be used again at once. */
export const deleteUser = (ctx: UserCtx, input: DeleteUserInput): Promise<void> =>
  transaction(ctx, (tx) => deleteUserIn(tx, input));
