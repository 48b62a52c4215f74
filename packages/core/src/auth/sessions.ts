import { Lucia, TimeSpan } from "lucia";
import type { Deps, RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import type { UserDoc } from "../users/user-store";
import type { Actor } from "./actor";
import { newDevice } from "./auth-events";
import { describeDevice } from "./describe-device";
import { sessionAdapter } from "./session-adapter";
import { hashToken } from "./tokens";

const idle = new TimeSpan(24, "h");
const absolute = new TimeSpan(7, "d");
const touchEveryMs = 60_000;

const luciaOf = (ctx: Pick<Deps, "stores" | "now">) =>
  new Lucia(sessionAdapter(ctx), { sessionExpiresIn: idle, getUserAttributes: ({ doc }) => ({ doc }) });

/** The secrets a browser keeps: the session's id and the mark by which this device is known again. */
export type SessionCookies = { sessionId: string; deviceId: string; endsAt: Date };

/** Signs the user in on this device; tells them when others of their devices are known but this one isn't. */
export const startSession = async (ctx: RequestCtx, user: UserDoc): Promise<SessionCookies> => {
  const now = ctx.now();
  const { ip, userAgent } = ctx.request;
  const sessionId = ctx.random(32).toString("base64url");
  const deviceId = ctx.request.deviceId ?? ctx.random(32).toString("base64url");
  const endsAt = new Date(now.getTime() + absolute.milliseconds());
  const device = await ctx.stores.devices.recognize(user._id, hashToken(deviceId));
  await transaction(ctx, async (tx) => {
    await luciaOf(tx).createSession(
      user._id,
      { ip, userAgent, createdAt: now, lastUsedAt: now, endsAt },
      { sessionId },
    );
    await tx.stores.sessions.extend(hashToken(sessionId), new Date(now.getTime() + idle.milliseconds()));
    await tx.stores.devices.remember(user._id, hashToken(deviceId), now);
    await tx.stores.users.touch(user._id, now);
    if (device === "new") {
      const data = { userId: user._id, device: describeDevice(userAgent), ip, signedInAt: now };
      await emit(tx, newDevice, { workspaceId: user.workspaceId, data });
    }
  });
  return { sessionId, deviceId, endsAt };
};

/** Who a session id stands for, or null when it has ended or its user may not be in any more. */
export const findActor = async (ctx: Deps, sessionId: string): Promise<Actor | null> => {
  const { user, session } = await luciaOf(ctx).validateSession(sessionId);
  if (!session || user.doc.status !== "active") return null;
  const workspaceId = user.doc.workspaceId ?? (await ctx.stores.workspaces.findFirst())?._id;
  if (!workspaceId) return null;
  const hash = hashToken(session.id);
  const now = ctx.now();
  const touched = await ctx.stores.sessions.touch(
    hash,
    new Date(now.getTime() - touchEveryMs),
    now,
    idle.milliseconds(),
  );
  if (touched) await ctx.stores.users.touch(user.id, now);
  return { user: user.doc, sessionHash: hash, workspaceId };
};

export const endSession = (ctx: Deps, sessionId: string): Promise<void> => luciaOf(ctx).invalidateSession(sessionId);
