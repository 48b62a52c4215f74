import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import type { Reach } from "../db/collection";

/**
 * Whose people, teams and invitations the actor may see: an admin's whole workspace, a consumer's own organization.
 * Members of the default organization are strangers to each other and see nobody.
 */
export const reachOf = ({ actor }: Pick<UserCtx, "actor">): Reach => {
  const { user, workspaceId, organization } = actor;
  if (isAdminRole(user.role)) return { workspaceId };
  if (!organization) throw new Error(`Consumer ${user._id} has no organization`);
  if (organization.isDefault && user.role === "member") throw new AppError("not-found");
  return { workspaceId, organizationId: organization._id };
};

/** The same for reading one kind of admin: super admins belong to no workspace, and only they see each other. */
export const adminScopeOf = ({ actor }: Pick<UserCtx, "actor">): (string | null)[] =>
  actor.user.role === "super_admin" ? [actor.workspaceId, null] : [actor.workspaceId];
