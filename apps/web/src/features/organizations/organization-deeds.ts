import type { Permission } from "@gatehouse/shared/access/permissions";
import type { Organization } from "@gatehouse/shared/organizations/organization";

/** What can be done with an organization; each has its dialog. */
export type OrganizationDeed = "edit" | "suspend" | "resume" | "delete";

/** What somebody may do with this organization as it is now; the server decides. */
export const deedsFor = (
  { status, isDefault }: Organization,
  can: (permission: Permission) => boolean,
): Set<OrganizationDeed> => {
  const open: Record<OrganizationDeed, boolean> = {
    edit: status !== "rejected" && can("organizations:update"),
    suspend: status === "active" && !isDefault && can("organizations:suspend"),
    resume: status === "suspended" && can("organizations:suspend"),
    delete: status !== "pending" && !isDefault && can("organizations:delete"),
  };
  return new Set((Object.keys(open) as OrganizationDeed[]).filter((deed) => open[deed]));
};
