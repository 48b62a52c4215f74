import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { Page } from "@gatehouse/shared/page";
import type { ListUsersInput, User } from "@gatehouse/shared/users/user";
import { adminScopeOf, reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import { presentUsers } from "./present-user";

export type UserPage = Page<User> & { counts: { consumers: number; admins: number } };

/** Consumers see the people of their own organization, and no admins. */
export const listUsers = async (ctx: UserCtx, input: ListUsersInput): Promise<UserPage> => {
  const { users } = ctx.stores;
  const isAdmin = isAdminRole(ctx.actor.user.role);
  if (input.kind === "admins" && !isAdmin) throw new AppError("auth.forbidden");
  const [page, consumers, admins] = await Promise.all([
    users.list(input.kind === "admins" ? adminScopeOf(ctx) : reachOf(ctx), input),
    users.countConsumers(reachOf(ctx)),
    isAdmin ? users.countAdmins(adminScopeOf(ctx)) : 0,
  ]);
  return { ...page, items: await presentUsers(ctx, page.items), counts: { consumers, admins } };
};
