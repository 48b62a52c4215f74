import type { Deps } from "../context";
import type { UserDoc } from "../users/user-store";
import type { OrganizationDoc } from "./organization-store";

/** The organization a consumer belongs to; null for people who run a workspace. */
export const organizationOf = async (
  { stores }: Pick<Deps, "stores">,
  { workspaceId, organizationId }: Pick<UserDoc, "workspaceId" | "organizationId">,
): Promise<OrganizationDoc | null> =>
  workspaceId && organizationId ? stores.organizations.find(workspaceId, organizationId) : null;
