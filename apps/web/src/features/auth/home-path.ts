import { isAdminRole } from "@gatehouse/shared/access/permissions";
import type { CurrentUser } from "@gatehouse/shared/users/user";

/** Where somebody starts; null when nothing is open to them yet. */
export const homePath = (user: Pick<CurrentUser, "role" | "portalAccess">): "/admin" | "/portal" | null => {
  if (isAdminRole(user.role)) return "/admin";
  return user.portalAccess ? "/portal" : null;
};
