import { can } from "@gatehouse/shared/access/permissions";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import { redirect } from "@tanstack/react-router";

const ownLists: { [adminList: string]: "/portal/organization" | "/portal/organization/invitations" } = {
  "/admin/users": "/portal/organization",
  "/admin/invitations": "/portal/organization/invitations",
};

/** Notices about an invitation name the lists of admins; org admins, who invite as well, have lists of their own. */
export const leadToOwnList = (
  user: CurrentUser,
  { pathname, search }: { pathname: string; search: { search?: unknown } },
): void => {
  const to = ownLists[pathname];
  if (!to || !user.organization || can(user, "admin-home:read") || !can(user, "invitations:read")) return;
  throw redirect({ to, search: typeof search.search === "string" ? { search: search.search } : {}, replace: true });
};
