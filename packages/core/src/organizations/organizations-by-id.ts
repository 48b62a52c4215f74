import type { UserCtx } from "../context";
import type { OrganizationDoc } from "./organization-store";

/** The organizations that the documents of one page point to, in one query. */
export const organizationsById = async (
  { stores, actor }: UserCtx,
  docs: { organizationId: string | null }[],
): Promise<Map<string, OrganizationDoc>> => {
  const ids = [...new Set(docs.flatMap(({ organizationId }) => organizationId ?? []))];
  const organizations = ids.length > 0 ? await stores.organizations.listByIds(actor.workspaceId, ids) : [];
  return new Map(organizations.map((organization) => [organization._id, organization]));
};
