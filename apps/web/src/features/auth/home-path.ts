import { isAdminRole } from "@gatehouse/shared/access/permissions";
import type { CurrentUser } from "@gatehouse/shared/users/user";

/** Where somebody starts; null when nothing is open to them yet. */
export const homePath = (
  user: Pick<CurrentUser, "role" | "portalAccess" | "chatAccess">,
): "/admin" | "/portal" | "/chat" | null => {
  if (isAdminRole(user.role)) return "/admin";
  if (user.portalAccess) return "/portal";
  return user.chatAccess ? "/chat" : null;
};
