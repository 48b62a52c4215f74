import { AppError } from "@gatehouse/shared/errors";
import type { ChangeEmailInput, EmailChange } from "@gatehouse/shared/profile/profile";
import { audit } from "../audit/audit";
import { issueLink } from "../auth/links";
import { requirePassword } from "../auth/require-password";
import { limits } from "../auth/throttle";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { emailChangeRequested, emailWanted } from "./profile-events";
import { setEmail } from "./set-email";

const validMinutes = 24 * 60;

/** Of an address that has an account only its owner is told, and the link is mailed to nobody: who asked learns nothing. */
const mailLink = async (tx: Tx<UserCtx>, email: string): Promise<void> => {
  const { _id: userId, workspaceId } = tx.actor.user;
  const { _id: linkId, expiresAt } = await issueLink(tx, { purpose: "change-email", userId, email, validMinutes });
  const owner = await tx.stores.users.findByEmail(email);
  const request = { userId, email, linkId, expiresAt };
  await (owner
    ? emit(tx, emailWanted, { workspaceId: owner.workspaceId, data: { userId: owner._id } })
    : emit(tx, emailChangeRequested, { workspaceId, data: request }));
  await audit(tx, { workspaceId, action: "user.request-email-change", target: { kind: "user", id: userId } });
};

/**
 * Asks for the password, then mails a link to the new address, which has to be opened before it counts. Where no mail
 * can go out it counts at once, unproved.
 */
export const changeEmail = async (ctx: UserCtx, { email, currentPassword }: ChangeEmailInput): Promise<EmailChange> => {
  const { user } = ctx.actor;
  if (email === user.email) throw new AppError("input.invalid", { fields: { email: "This is your address already" } });
  await requirePassword(ctx, currentPassword);
  await ctx.throttle.consume(limits.emailChange, user._id);
  if (ctx.config.emailEnabled) {
    await transaction(ctx, (tx) => mailLink(tx, email));
    return { state: "sent", email };
  }
  await transaction(ctx, (tx) => setEmail(tx, user, { email, emailVerified: false }));
  return { state: "changed", email };
};

/** Thinks better of it: the link dies, the address stays. */
export const withdrawEmailChange = (ctx: UserCtx): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { _id, workspaceId } = tx.actor.user;
    await tx.stores.links.replaceForUser(_id, "change-email");
    await audit(tx, { workspaceId, action: "user.withdraw-email-change", target: { kind: "user", id: _id } });
  });
