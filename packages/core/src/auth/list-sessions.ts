import type { SessionInfo } from "@gatehouse/shared/auth/auth";
import type { UserCtx } from "../context";
import { describeDevice } from "./describe-device";

/** Where a person is signed in, the last used first. */
export const sessionsOf = async (ctx: UserCtx, userId: string): Promise<SessionInfo[]> => {
  const sessions = await ctx.stores.sessions.listForUser(userId, ctx.now());
  return sessions.map(({ _id, userAgent, ip, createdAt, lastUsedAt }) => ({
    id: _id,
    device: describeDevice(userAgent),
    ip,
    createdAt,
    lastUsedAt,
    isCurrent: _id === ctx.actor.sessionHash,
  }));
};

export const listSessions = (ctx: UserCtx): Promise<SessionInfo[]> => sessionsOf(ctx, ctx.actor.user._id);
