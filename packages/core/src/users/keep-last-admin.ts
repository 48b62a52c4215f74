import { AppError } from "@gatehouse/shared/errors";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { organizationOf } from "../organizations/organization-of";
import type { UserDoc } from "./user-store";

/**
 * Whether others would stay behind in the organization without an admin. The default organization needs none, nor does
 * one that is being deleted.
 */
export const isLastOrgAdmin = async (
  { stores }: Pick<Deps, "stores">,
  user: Pick<UserDoc, "_id" | "workspaceId" | "organizationId" | "role" | "status">,
): Promise<boolean> => {
  const { workspaceId, organizationId } = user;
  if (user.role !== "org_admin" || user.status !== "active" || !workspaceId || !organizationId) return false;
  const organization = await organizationOf({ stores }, user);
  if (!organization || organization.isDefault) return false;
  if ((await stores.users.countActiveOrgAdmins(workspaceId, organizationId)) > 1) return false;
  return stores.users.hasOthers(workspaceId, organizationId, user._id);
};

/**
 * To be called before an active super admin or org admin is suspended, demoted, moved or deleted. Throws
 * `user.last-super-admin`, or `user.last-org-admin`: a successor has to be promoted first, in the same transaction.
 */
export const keepLastAdmin = async (tx: Tx<Deps>, user: UserDoc): Promise<void> => {
  if (user.status !== "active") return;
  const { users, organizations, installation } = tx.stores;
  if (user.role === "super_admin") {
    await installation.noteSuperAdminChange();
    if ((await users.countActiveSuperAdmins()) <= 1) throw new AppError("user.last-super-admin");
  }
  const { workspaceId, organizationId } = user;
  if (user.role !== "org_admin" || !workspaceId || !organizationId) return;
  await organizations.noteAdminChange(workspaceId, organizationId);
  if (await isLastOrgAdmin(tx, user)) throw new AppError("user.last-org-admin");
};
