import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { notInReach } from "../access/not-in-reach";
import { adminScopeOf, reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import type { UserDoc } from "./user-store";

/** A user the actor may see: of the own workspace or, for consumers, organization. Throws `user.not-found`. */
export const getUserInReach = async (ctx: UserCtx, id: string): Promise<UserDoc> => {
  const scope = isAdminRole(ctx.actor.user.role) ? adminScopeOf(ctx) : reachOf(ctx);
  const user = await ctx.stores.users.find(scope, id);
  if (user) return user;
  const isReal = await ctx.stores.users.existsAnywhere(id);
  throw await notInReach(ctx, { code: "user.not-found", target: { kind: "user", id }, isReal });
};
