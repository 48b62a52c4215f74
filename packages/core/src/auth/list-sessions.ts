import type { SessionInfo } from "@gatehouse/shared/auth/auth";
import type { UserCtx } from "../context";
import { describeDevice } from "./describe-device";

export const listSessions = async (ctx: UserCtx): Promise<SessionInfo[]> => {
  const sessions = await ctx.stores.sessions.listForUser(ctx.actor.user._id, ctx.now());
  return sessions.map(({ _id, userAgent, ip, createdAt, lastUsedAt }) => ({
    id: _id,
    device: describeDevice(userAgent),
    ip,
    createdAt,
    lastUsedAt,
    isCurrent: _id === ctx.actor.sessionHash,
  }));
};
