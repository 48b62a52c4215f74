import type { UserCtx } from "../context";

/** Names by id of the organizations that the documents of one page point to, in one query. */
export const namesOfOrganizations = async (
  { stores, actor }: UserCtx,
  docs: { organizationId: string | null }[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(docs.flatMap(({ organizationId }) => organizationId ?? []))];
  const organizations = ids.length > 0 ? await stores.organizations.listByIds(actor.workspaceId, ids) : [];
  return new Map(organizations.map(({ _id, name }) => [_id, name]));
};
