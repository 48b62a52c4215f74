import type { OrganizationCounts } from "@gatehouse/shared/organizations/organization";
import type { UserCtx } from "../context";

export const countOrganizations = async ({ stores, actor }: UserCtx): Promise<OrganizationCounts> => {
  const { organizations } = stores;
  const [all, pending, suspended] = await Promise.all([
    organizations.count(actor.workspaceId),
    organizations.count(actor.workspaceId, "pending"),
    organizations.count(actor.workspaceId, "suspended"),
  ]);
  return { all, pending, suspended };
};
