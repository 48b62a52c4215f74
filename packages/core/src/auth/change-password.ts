import type { ChangePasswordInput } from "@gatehouse/shared/auth/auth";
import { AppError } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { choosePassword } from "./choose-password";
import { isRightPassword } from "./passwords";
import { limits } from "./throttle";

/** Asks for the old password; ends all other sessions. */
export const changePassword = async (
  ctx: UserCtx,
  { currentPassword, password }: ChangePasswordInput,
): Promise<void> => {
  const { user, sessionHash } = ctx.actor;
  await ctx.throttle.consume(limits.signInByAccount, user.email);
  if (!(await isRightPassword(user.passwordHash, currentPassword)))
    throw new AppError("user.wrong-password", { fields: { currentPassword: "This is not your current password" } });
  await ctx.throttle.reset(limits.signInByAccount, user.email);
  const chosen = await choosePassword(ctx, { workspaceId: await workspaceIdOf(ctx, user), password, owner: user });
  await transaction(ctx, async (tx) => {
    const changed = await tx.stores.users.update(user, { ...chosen, mustChangePassword: false }, tx.now());
    if (!changed) throw new AppError("user.changed-meanwhile");
    await tx.stores.sessions.deleteOthersForUser(user._id, sessionHash);
    const target = { kind: "user", id: user._id } as const;
    await audit(tx, { workspaceId: user.workspaceId, action: "user.change-password", target });
  });
};
