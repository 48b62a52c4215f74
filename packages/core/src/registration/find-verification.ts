import { AppError } from "@gatehouse/shared/errors";
import type { Actor } from "../auth/actor";
import { findUsableLink } from "../auth/links";
import type { RequestCtx } from "../context";
import type { UserDoc } from "../users/user-store";
import { isProved } from "./accept-email-proof";

/** Somebody who opens the link, signed in or not. */
export type VisitorCtx = RequestCtx & { actor: Actor | null };

export type Verification = {
  user: UserDoc;
  isSignedIn: boolean;
  /** Whoever reads the mailbox must be the one who chose the password. Accounts without one have nothing to ask for. */
  asksPassword: boolean;
};

/** Whose address a working link proves, and what that takes; throws what became of any other link. */
export const findVerification = async (ctx: VisitorCtx, token: string): Promise<Verification> => {
  const { userId, email } = await findUsableLink(ctx, "verify-email", token);
  const user = await ctx.stores.users.findForLink(userId);
  if (user?.email !== email) throw new AppError("link.not-found");
  // In another way meanwhile, as by a new password.
  if (isProved(user)) throw new AppError("link.used");
  const isSignedIn = ctx.actor?.user._id === userId;
  return { user, isSignedIn, asksPassword: !isSignedIn && user.passwordHash !== null };
};
