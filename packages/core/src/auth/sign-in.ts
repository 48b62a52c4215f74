import type { SignInInput, SignInResult } from "@gatehouse/shared/auth/auth";
import { AppError, type ErrorCode } from "@gatehouse/shared/errors";
import type { RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import { organizationOf } from "../organizations/organization-of";
import { getSettings } from "../settings/settings-of";
import type { UserDoc } from "../users/user-store";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { noteFailedSignIn } from "./note-failed-sign-in";
import { proveOwner } from "./prove-owner";
import type { SessionCookies } from "./sessions";
import { signedIn } from "./signed-in";

const refusals = {
  invited: "auth.invalid-credentials",
  pending: "auth.account-not-active",
  rejected: "auth.account-rejected",
  suspended: "auth.account-suspended",
} as const;

/** Why somebody who knows the password may not enter; null when they may. */
export const whyNotIn = async (ctx: RequestCtx, user: UserDoc): Promise<ErrorCode | null> => {
  const { security, registration } = await getSettings(ctx, await workspaceIdOf(ctx, user));
  const awaitsProof = user.status === "pending" && (registration.verifyEmailFirst || user.approveWhenVerified);
  const needsProof = security.verifiedEmailToSignIn || awaitsProof;
  if (needsProof && !user.emailVerified && ctx.config.emailEnabled) return "auth.email-not-verified";
  if (user.status !== "active") return refusals[user.status];
  const organization = await organizationOf(ctx, user);
  return organization?.status === "suspended" ? "auth.organization-suspended" : null;
};

/** Says whether the account may enter only to those who know its password. */
export const signIn = async (
  ctx: RequestCtx,
  input: SignInInput,
): Promise<{ result: SignInResult; cookies: SessionCookies }> => {
  const user = await proveOwner(ctx, input);
  const refusal = await whyNotIn(ctx, user);
  if (refusal) {
    await transaction(ctx, (tx) => noteFailedSignIn(tx, user, refusal));
    throw new AppError(refusal);
  }
  const { cookies, user: current } = await signedIn(ctx, user);
  return { result: { step: user.mustChangePassword ? "change-password" : "signed-in", user: current }, cookies };
};
