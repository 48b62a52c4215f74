import type { ChangePasswordInput } from "@gatehouse/shared/auth/auth";
import { AppError } from "@gatehouse/shared/errors";
import { passwordProblem } from "@gatehouse/shared/users/password";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { hashPassword, isRightPassword } from "./passwords";
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
  const problem = password === currentPassword ? "This is your password already" : passwordProblem(password, user);
  if (problem) throw new AppError("input.invalid", { fields: { password: problem } });
  const passwordHash = await hashPassword(password);
  await transaction(ctx, async (tx) => {
    const changed = await tx.stores.users.updatePassword(user.workspaceId, user._id, passwordHash, tx.now());
    if (!changed) throw new AppError("auth.required");
    await tx.stores.sessions.deleteOthersForUser(user._id, sessionHash);
    const target = { kind: "user", id: user._id } as const;
    await audit(tx, { workspaceId: user.workspaceId, action: "user.change-password", target });
  });
};
