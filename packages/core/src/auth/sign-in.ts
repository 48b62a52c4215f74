import type { SignInInput } from "@gatehouse/shared/auth/auth";
import { AppError } from "@gatehouse/shared/errors";
import type { RequestCtx } from "../context";
import { organizationOf } from "../organizations/organization-of";
import { getSettings } from "../settings/settings-of";
import type { UserDoc } from "../users/user-store";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { networkOf } from "./network-of";
import { isRightPassword } from "./passwords";
import { type SignedIn, signedIn } from "./signed-in";
import { limits } from "./throttle";

const refusals = {
  invited: "auth.invalid-credentials",
  pending: "auth.account-not-active",
  rejected: "auth.account-rejected",
  suspended: "auth.account-suspended",
} as const;

/** Why somebody who knows the password may not enter. */
const refuseEntry = async (ctx: RequestCtx, user: UserDoc): Promise<void> => {
  const { security, registration } = await getSettings(ctx, await workspaceIdOf(ctx, user));
  const needsProof = security.verifiedEmailToSignIn || (user.status === "pending" && registration.verifyEmailFirst);
  if (needsProof && !user.emailVerified && ctx.config.emailEnabled) throw new AppError("auth.email-not-verified");
  if (user.status !== "active") throw new AppError(refusals[user.status]);
  const organization = await organizationOf(ctx, user);
  if (organization?.status === "suspended") throw new AppError("auth.organization-suspended");
};

/** Says whether the account may enter only to those who know its password. */
export const signIn = async (ctx: RequestCtx, { email, password }: SignInInput): Promise<SignedIn> => {
  await ctx.throttle.consume(limits.signInByAddress, networkOf(ctx.request.ip));
  await ctx.throttle.consume(limits.signInByAccount, email);
  const user = await ctx.stores.users.findByEmail(email);
  const isRight = await isRightPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight) throw new AppError("auth.invalid-credentials");
  await ctx.throttle.reset(limits.signInByAccount, email);
  await ctx.throttle.refund(limits.signInByAddress, networkOf(ctx.request.ip));
  await refuseEntry(ctx, user);
  return signedIn(ctx, user);
};
