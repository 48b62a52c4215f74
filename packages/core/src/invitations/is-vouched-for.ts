import { can } from "@gatehouse/shared/access/permissions";
import { manageableRolesOf } from "../access/manageable-roles";
import type { Deps } from "../context";
import type { InvitationDoc } from "./invitation-store";

/** Whether its sender could send this invitation now: whoever lost that power lets nobody in any more. */
export const isVouchedFor = async (
  { stores }: Pick<Deps, "stores">,
  {
    workspaceId,
    organizationId,
    role,
    invitedBy,
  }: Pick<InvitationDoc, "workspaceId" | "organizationId" | "role" | "invitedBy">,
): Promise<boolean> => {
  const user = await stores.users.find([workspaceId, null], invitedBy);
  if (user?.status !== "active" || !can(user, "invitations:create")) return false;
  if (user.role === "org_admin" && user.organizationId !== organizationId) return false;
  return (await manageableRolesOf({ stores, actor: { user, workspaceId } })).includes(role);
};
