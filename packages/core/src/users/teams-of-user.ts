import type { Deps } from "../context";
import type { UserDoc } from "./user-store";

/** The teams a person is in, the one of all members first. */
export const teamsOfUser = async (
  { stores }: Pick<Deps, "stores">,
  { workspaceId, organizationId, teamIds }: Pick<UserDoc, "workspaceId" | "organizationId" | "teamIds">,
): Promise<{ id: string; name: string; isDefault: boolean }[]> => {
  if (!workspaceId || !organizationId) return [];
  const teams = await stores.teams.listByIds({ workspaceId, organizationId }, teamIds);
  return teams
    .map(({ _id, name, isDefault }) => ({ id: _id, name, isDefault }))
    .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name));
};
