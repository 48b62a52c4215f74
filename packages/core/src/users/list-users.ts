import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { Page } from "@gatehouse/shared/page";
import type { ListUsersInput, User } from "@gatehouse/shared/users/user";
import { adminScopeOf, reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import { presentUsers } from "./present-user";

/** Consumers see the people of their own organization, and no admins. */
export const listUsers = async (ctx: UserCtx, input: ListUsersInput): Promise<Page<User>> => {
  if (input.kind === "admins" && !isAdminRole(ctx.actor.user.role)) throw new AppError("auth.forbidden");
  const scope = input.kind === "admins" ? adminScopeOf(ctx) : reachOf(ctx);
  const page = await ctx.stores.users.list(scope, input);
  return { ...page, items: await presentUsers(ctx, page.items) };
};
