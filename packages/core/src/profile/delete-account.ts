import type { DeleteAccountInput } from "@gatehouse/shared/profile/profile";
import type { UserDeparture } from "@gatehouse/shared/users/user-changes";
import { audit } from "../audit/audit";
import { requirePassword } from "../auth/require-password";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { eraseUser } from "../users/erase-user";
import { nameSuccessor } from "../users/name-successor";
import { departureOf } from "../users/preview-departure";

/** What ends with the own account, counted now. */
export const previewAccountDeletion = (ctx: UserCtx): Promise<UserDeparture> => departureOf(ctx, ctx.actor.user);

/**
 * Deletes the own account for good. Asks for the password; throws `user.last-super-admin`, and `user.last-org-admin`
 * when nobody was named to follow.
 */
export const deleteAccount = async (
  ctx: UserCtx,
  { currentPassword, successorId }: DeleteAccountInput,
): Promise<void> => {
  await requirePassword(ctx, currentPassword);
  await transaction(ctx, async (tx) => {
    const { user } = tx.actor;
    await nameSuccessor(tx, user, successorId);
    // Before the person is erased, so that the entry too keeps neither address nor device.
    await audit(tx, {
      workspaceId: user.workspaceId,
      action: "user.delete",
      target: { kind: "user", id: user._id },
      concerns: [user.organizationId],
    });
    await eraseUser(tx, user);
  });
};
