import { requireOpenFace } from "@gatehouse/core/access/require-open-face";
import type { Actor } from "@gatehouse/core/auth/actor";
import { networkOf } from "@gatehouse/core/auth/network-of";
import { limits } from "@gatehouse/core/auth/throttle";
import { hashToken } from "@gatehouse/core/auth/tokens";
import { can, faceOf, type Permission } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { Context } from "./context";

/** All that is open to somebody who has to change the password. */
const openBeforePasswordChange: Permission = "password:update";

/** The signed-in person, if they have the permission, in a face that is open to them; counts a call of `path`. */
export const admit = async (ctx: Context, permission: Permission, path: string): Promise<Actor> => {
  const { sessionId } = ctx.request;
  const [actor] = await Promise.all([
    ctx.getActor(),
    sessionId && ctx.throttle.consume(limits.sessionCall, `${path}.${hashToken(sessionId)}`),
  ]);
  if (!actor) {
    await ctx.throttle.consume(limits.stranger, networkOf(ctx.request.ip));
    throw new AppError("auth.required");
  }
  if (actor.user.mustChangePassword && permission !== openBeforePasswordChange)
    throw new AppError("auth.must-change-password");
  if (!can(actor.user, permission)) throw new AppError("auth.forbidden");
  const face = faceOf(actor.user, permission);
  if (face) await requireOpenFace({ ...ctx, actor }, face);
  return actor;
};
