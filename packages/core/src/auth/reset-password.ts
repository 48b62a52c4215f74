import type { PasswordResetPreview, ResetPasswordInput } from "@gatehouse/shared/auth/auth";
import { AppError } from "@gatehouse/shared/errors";
import { minPasswordLengthOf } from "@gatehouse/shared/users/password-limits";
import type { RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import { acceptEmailProof } from "../registration/accept-email-proof";
import { getSettings } from "../settings/settings-of";
import type { UserDoc } from "../users/user-store";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { choosePassword } from "./choose-password";
import { claimLink, findUsableLink } from "./links";
import { resetAnswer } from "./request-password-reset";
import { setPassword } from "./set-password";
import { limits } from "./throttle";

/** Whose password the link sets. One that was mailed to a former address, or whose account was closed, sets none. */
const ownerOf = async (ctx: RequestCtx, token: string): Promise<UserDoc> => {
  const { userId, email } = await findUsableLink(ctx, "reset-password", token);
  const user = await ctx.stores.users.findForLink(userId);
  if (user?.status === "suspended") throw new AppError("auth.account-suspended");
  if (user?.email !== email || resetAnswer(user) !== "link") throw new AppError("link.not-found");
  return user;
};

export const previewPasswordReset = async (
  ctx: RequestCtx,
  { token }: { token: string },
): Promise<PasswordResetPreview> => {
  const user = await ownerOf(ctx, token);
  const { security } = await getSettings(ctx, await workspaceIdOf(ctx, user));
  const { email, firstName, lastName } = user;
  return { email, firstName, lastName, minPasswordLength: minPasswordLengthOf(security) };
};

/**
 * Sets the password by a mailed link and ends every session; the link proves the mailbox too, so that its owner takes
 * the account over from whoever registered it. Nobody is signed in by it: the next step is the sign-in.
 */
export const resetPassword = async (ctx: RequestCtx, { token, password }: ResetPasswordInput): Promise<void> => {
  const user = await ownerOf(ctx, token);
  const chosen = await choosePassword(ctx, { workspaceId: await workspaceIdOf(ctx, user), password, owner: user });
  await transaction(ctx, async (tx) => {
    await claimLink(tx, "reset-password", token);
    const proved = await acceptEmailProof(tx, user);
    await setPassword(tx, proved, { chosen, action: "user.reset-password" });
  });
  await ctx.throttle.reset(limits.signInByAccount, user.email);
};
