import { isAdminRole } from "@gatehouse/shared/access/permissions";
import type { UserCounts } from "@gatehouse/shared/users/user";
import { adminScopeOf, reachOf } from "../access/reach";
import type { UserCtx } from "../context";

/** Everybody the actor may see, to the last one: asked once, apart from the pages, because it grows with the workspace. */
export const countUsers = async (ctx: UserCtx): Promise<UserCounts> => {
  const { users } = ctx.stores;
  const [consumers, admins] = await Promise.all([
    users.countConsumers(reachOf(ctx)),
    isAdminRole(ctx.actor.user.role) ? users.countAdmins(adminScopeOf(ctx)) : 0,
  ]);
  return { consumers, admins };
};
