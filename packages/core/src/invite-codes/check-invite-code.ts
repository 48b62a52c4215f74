import { AppError } from "@gatehouse/shared/errors";
import { networkOf } from "../auth/network-of";
import { limits } from "../auth/throttle";
import type { RequestCtx } from "../context";
import { findUsableInviteCode, type UsableInviteCode } from "./find-usable-invite-code";

const isGuess = (error: unknown): boolean => error instanceof AppError && error.code === "invite-code.not-found";

/**
 * `findUsableInviteCode` for strangers: codes that don't exist count as guesses of their address. All others give the
 * point back, so that a whole room may use one.
 */
export const checkInviteCode = async (
  ctx: RequestCtx,
  input: { code: string; email?: string },
): Promise<UsableInviteCode> => {
  const network = networkOf(ctx.request.ip);
  await ctx.throttle.consume(limits.inviteCodeGuess, network);
  const [found] = await Promise.allSettled([findUsableInviteCode(ctx, input)]);
  if (found.status === "fulfilled" || !isGuess(found.reason))
    await ctx.throttle.refund(limits.inviteCodeGuess, network);
  if (found.status === "rejected") throw found.reason;
  return found.value;
};
