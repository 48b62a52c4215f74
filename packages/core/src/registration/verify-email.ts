import { AppError } from "@gatehouse/shared/errors";
import type { VerifiedEmail, VerifyEmailInput } from "@gatehouse/shared/registration/registration";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import { claimLink } from "../auth/links";
import { provePassword } from "../auth/prove-password";
import type { SessionCookies } from "../auth/sessions";
import { whyNotIn } from "../auth/sign-in";
import { signedIn } from "../auth/signed-in";
import { transaction } from "../db/transaction";
import { getCurrentUser } from "../users/get-current-user";
import type { UserDoc } from "../users/user-store";
import { acceptEmailProof } from "./accept-email-proof";
import { findVerification, type Verification, type VisitorCtx } from "./find-verification";

/** Null when nobody is in, or no session began. */
type Entered = { user: CurrentUser | null; cookies: SessionCookies | null };

const requirePasswordOf = async (ctx: VisitorCtx, user: UserDoc, password: string | undefined): Promise<void> => {
  if (password !== undefined && (await provePassword(ctx, { email: user.email, user, password }))) return;
  throw new AppError("user.wrong-password", { fields: { password: "This is not the password of this account" } });
};

/** Only a password, or the session that is there already, lets somebody in; the link alone never does. */
const enter = async (ctx: VisitorCtx, user: UserDoc, { isSignedIn, asksPassword }: Verification): Promise<Entered> => {
  if (isSignedIn) return { user: await getCurrentUser(ctx, user), cookies: null };
  if (!asksPassword || (await whyNotIn(ctx, user))) return { user: null, cookies: null };
  return signedIn(ctx, user);
};

/**
 * Uses the link up, and signs in whoever may enter now; the others stand in the queue. Takes the password too: whoever
 * registered a stranger's address can't have its owner confirm it. Throws `user.wrong-password`, `link.not-found`,
 * `link.expired`, `link.used` or `link.replaced`.
 */
export const verifyEmail = async (
  ctx: VisitorCtx,
  { token, password }: VerifyEmailInput,
): Promise<{ verified: VerifiedEmail; cookies: SessionCookies | null }> => {
  const verification = await findVerification(ctx, token);
  if (verification.asksPassword) await requirePasswordOf(ctx, verification.user, password);
  // Proves the account as it was read: a password or an address that changed meanwhile proves nothing.
  const proved = await transaction(ctx, async (tx) => {
    await claimLink(tx, "verify-email", token);
    return acceptEmailProof(tx, verification.user);
  });
  const { user, cookies } = await enter(ctx, proved, verification);
  const { email, firstName, status, createdAt: registeredAt } = proved;
  const next = status === "pending" ? "wait" : "sign-in";
  return { verified: { email, firstName, registeredAt, next, user }, cookies };
};
