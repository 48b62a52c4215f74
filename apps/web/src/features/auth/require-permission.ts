import { can, type Permission } from "@gatehouse/shared/access/permissions";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import { notFound } from "@tanstack/react-router";

/** Shows the page that says who can help, in place of one that is not open to this person. */
export const notAllowed = () => notFound({ data: "not-allowed" });

/** For the `beforeLoad` of a route. The server refuses in any case. */
export const requirePermission = (user: CurrentUser, permission: Permission): void => {
  if (!can(user, permission)) throw notAllowed();
};
