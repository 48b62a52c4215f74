import { audit } from "../audit/audit";
import type { RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import type { UserDoc } from "../users/user-store";
import { passwordResetRequested, type ResetAnswer } from "./auth-events";
import { issueLink } from "./links";
import { networkOf } from "./network-of";
import { subjectIdOf } from "./note-failed-sign-in";
import { standInId } from "./stand-in-id";
import { limits } from "./throttle";

const validMinutes = 30;

/** What the mail tells the owner of an address: the link, or why there is none. */
export const resetAnswer = ({ status, passwordHash }: Pick<UserDoc, "status" | "passwordHash">): ResetAnswer => {
  if (status === "invited") return "invited";
  if (status === "suspended" || status === "rejected") return "closed";
  return passwordHash === null ? "no_password" : "link";
};

/**
 * Whoever owns the address is told by mail; the caller learns nothing, neither from the answer nor from its time: an
 * unknown address makes the same writes, with a link that leads nowhere and an event that reaches nobody.
 */
export const requestPasswordReset = async (ctx: RequestCtx, { email }: { email: string }): Promise<void> => {
  await ctx.throttle.consume(limits.resetByAddress, networkOf(ctx.request.ip));
  await ctx.throttle.consume(limits.resetByAccount, email);
  const user = await ctx.stores.users.findByEmail(email);
  const workspaceId = user?.workspaceId ?? null;
  const userId = user?._id ?? standInId(email);
  const answer = user ? resetAnswer(user) : "link";
  await transaction(ctx, async (tx) => {
    const link = await issueLink(tx, { purpose: "reset-password", userId, email, validMinutes });
    const data = { userId, answer, linkId: link._id, expiresAt: link.expiresAt };
    await emit(tx, passwordResetRequested, { workspaceId, data });
    const target = { kind: "user", id: subjectIdOf(user) } as const;
    await audit(tx, { workspaceId, action: "user.request-password-reset", target, details: { answer } });
  });
};
