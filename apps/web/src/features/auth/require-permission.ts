import { can, type Permission } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { CurrentUser } from "@gatehouse/shared/users/user";

/** For the `beforeLoad` of a route: shows the page that says who can help. The server refuses in any case. */
export const requirePermission = (user: CurrentUser, permission: Permission): void => {
  if (!can(user, permission)) throw new AppError("auth.forbidden");
};
