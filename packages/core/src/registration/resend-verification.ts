import { standInId } from "../auth/stand-in-id";
import { limits } from "../auth/throttle";
import type { RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import type { UserDoc } from "../users/user-store";
import { sendVerification } from "./send-verification";

const mayProve = ({ status, emailVerified }: UserDoc): boolean =>
  !emailVerified && (status === "pending" || status === "active");

/**
 * Mails a new link to whoever still has to prove the address. Nobody learns who that is: for every other address the
 * same is written, with a link that leads nowhere and an event that reaches nobody.
 */
export const resendVerification = async (ctx: RequestCtx, { email }: { email: string }): Promise<void> => {
  await ctx.throttle.consume(limits.verificationByAccount, email);
  const user = await ctx.stores.users.findByEmail(email);
  const nobody = { _id: standInId(email), email, workspaceId: null };
  await transaction(ctx, (tx) => sendVerification(tx, user && mayProve(user) ? user : nobody));
};
