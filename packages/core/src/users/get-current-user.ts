import { manageableRoles } from "@gatehouse/shared/access/permissions";
import { minPasswordLengthOf } from "@gatehouse/shared/users/password-limits";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import type { Deps } from "../context";
import { organizationOf } from "../organizations/organization-of";
import { organizationTitle } from "../organizations/organization-title";
import { settingsOf } from "../settings/settings-of";
import { workspaceTitle } from "../workspaces/workspace-title";
import { fullName } from "./full-name";
import type { UserDoc } from "./user-store";

export const getCurrentUser = async ({ stores }: Pick<Deps, "stores">, user: UserDoc): Promise<CurrentUser> => {
  const workspace = user.workspaceId
    ? await stores.workspaces.find(user.workspaceId)
    : await stores.workspaces.findFirst();
  if (!workspace) throw new Error(`User ${user._id} has no workspace`);
  const { admins, general, security } = settingsOf(workspace);
  const organizationName = organizationTitle(await organizationOf({ stores }, user));
  return {
    id: user._id,
    email: user.email,
    firstName: user.firstName,
    lastName: user.lastName,
    name: fullName(user),
    role: user.role,
    portalAccess: user.portalAccess,
    chatAccess: user.chatAccess,
    workspace: { id: workspace._id, name: workspaceTitle(workspace), color: general.brandColor },
    organization: organizationName && user.organizationId ? { id: user.organizationId, name: organizationName } : null,
    mustChangePassword: user.mustChangePassword,
    minPasswordLength: minPasswordLengthOf(security),
    manageableRoles: manageableRoles(user, admins.adminsManageAdmins),
  };
};
