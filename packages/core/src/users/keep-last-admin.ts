import { AppError } from "@gatehouse/shared/errors";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import type { UserDoc } from "./user-store";

/**
 * To be called before an active super admin or org admin is suspended, demoted, moved or deleted. Throws
 * `user.last-super-admin`, or `user.last-org-admin` when others would stay behind in the organization without an admin.
 * A successor has to be promoted first, in the same transaction. The default organization needs no admin.
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
  const organization = await organizations.noteAdminChange(workspaceId, organizationId);
  if (!organization || organization.isDefault) return;
  if ((await users.countActiveOrgAdmins(workspaceId, organizationId)) > 1) return;
  if (await users.hasOthers(workspaceId, organizationId, user._id)) throw new AppError("user.last-org-admin");
};
