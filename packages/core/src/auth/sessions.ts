import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import { Lucia, TimeSpan } from "lucia";
import { audit } from "../audit/audit";
import type { Deps, RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { getSettings } from "../settings/settings-of";
import type { UserDoc } from "../users/user-store";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import type { Actor } from "./actor";
import { newDevice } from "./auth-events";
import { describeDevice } from "./describe-device";
import { sessionAdapter } from "./session-adapter";
import { hashToken } from "./tokens";

const hourMs = 3_600_000;
const touchEveryMs = 60_000;

const luciaOf = (ctx: Pick<Deps, "stores" | "now">) =>
  new Lucia(sessionAdapter(ctx), {
    // Each session has its own length, given by the workspace when it began.
    sessionExpiresIn: new TimeSpan(1, "d"),
    getUserAttributes: ({ doc, organization }) => ({ doc, organization }),
    getSessionAttributes: ({ createdAt, lastUsedAt, idleMs }) => ({ createdAt, lastUsedAt, idleMs }),
  });

/** The secrets a browser keeps: the session's id and the mark by which this device is known again. */
export type SessionCookies = { sessionId: string; deviceId: string; endsAt: Date };

/**
 * Signs the user in on this device in place of whoever was; tells them when others of their devices are known but this
 * one isn't. Throws `auth.invalid-credentials` when the password changed since `user` was read.
 */
export const startSession = async (ctx: RequestCtx, user: UserDoc): Promise<SessionCookies> => {
  const now = ctx.now();
  const { ip, userAgent } = ctx.request;
  const sessionId = ctx.random(32).toString("base64url");
  const deviceId = ctx.request.deviceId ?? ctx.random(32).toString("base64url");
  const { security } = await getSettings(ctx, await workspaceIdOf(ctx, user));
  const endsAt = new Date(now.getTime() + security.sessionDays * 24 * hourMs);
  const idleMs = security.idleHours * hourMs;
  const device = await ctx.stores.devices.recognize(user._id, hashToken(deviceId));
  await transaction(ctx, async (tx) => {
    if (!(await tx.stores.users.noteSignIn(user, now))) throw new AppError("auth.invalid-credentials");
    if (ctx.request.sessionId) await tx.stores.sessions.deleteByHash(hashToken(ctx.request.sessionId));
    await luciaOf(tx).createSession(
      user._id,
      { ip, userAgent, createdAt: now, lastUsedAt: now, endsAt, idleMs },
      { sessionId },
    );
    await tx.stores.devices.remember(user._id, hashToken(deviceId), now);
    const target = { kind: "user", id: user._id } as const;
    await audit(tx, { workspaceId: user.workspaceId, action: "session.start", target, details: { device } });
    if (device === "new") {
      const data = { userId: user._id, device: describeDevice(userAgent), ip, signedInAt: now };
      await emit(tx, newDevice, { workspaceId: user.workspaceId, data });
    }
  });
  return { sessionId, deviceId, endsAt };
};

type Use = { sessionHash: string; lastUsedAt: Date; idleMs: number; user: UserDoc };

/** Nobody waits for it: what gets lost, the next request notes. */
const noteUse = (ctx: Deps, { sessionHash, lastUsedAt, idleMs, user }: Use): void => {
  const now = ctx.now();
  const since = new Date(now.getTime() - touchEveryMs);
  if (lastUsedAt >= since) return;
  const { sessions, users } = ctx.stores;
  Promise.all([sessions.touch(sessionHash, since, now, idleMs), users.touch(user.workspaceId, user._id, now)]).catch(
    (error) => ctx.log.warn({ error }, "a session's use was not noted"),
  );
};

/** Who a session id stands for, or null when it has ended or its user may not be in any more. */
export const findActor = async (ctx: Deps, sessionId: string | undefined): Promise<Actor | null> => {
  if (!sessionId) return null;
  const { user, session } = await luciaOf(ctx).validateSession(sessionId);
  if (!session || user.doc.status !== "active") return null;
  const workspaceId = await workspaceIdOf(ctx, user.doc);
  const { organization } = user;
  if (!isAdminRole(user.doc.role) && organization?.status !== "active") return null;
  const sessionHash = hashToken(session.id);
  noteUse(ctx, { ...session, sessionHash, user: user.doc });
  return { user: user.doc, sessionHash, signedInAt: session.createdAt, workspaceId, organization };
};

/** Ends the session of the request, if it has one. */
export const endSession = async (ctx: RequestCtx): Promise<void> => {
  if (ctx.request.sessionId) await luciaOf(ctx).invalidateSession(ctx.request.sessionId);
};
