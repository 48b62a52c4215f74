import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import { nameKey } from "../organizations/name-key";

type Named = { organization: string; team: string; moreTeams: string[] };

const refuse = (problem: string): AppError => new AppError("input.invalid", { fields: { csv: problem } });

/** Where names lead, ignoring case and space. Throws `input.invalid` with the name that is nowhere. */
export const findNamedPlace = async ({ stores, actor }: UserCtx, { organization, team, moreTeams }: Named) => {
  const { workspaceId } = actor;
  const found = await stores.organizations.findByNameKey(workspaceId, nameKey(organization));
  if (!found) throw refuse(`There is no organization "${organization}"`);
  const names = [team, ...moreTeams];
  const teams = await stores.teams.listByNameKeys(workspaceId, found._id, names.map(nameKey));
  const [teamId, ...moreTeamIds] = names.map((name) => {
    const one = teams.find((candidate) => candidate.nameKey === nameKey(name));
    if (!one) throw refuse(`There is no team "${name}" in ${found.name}`);
    return one._id;
  });
  return { organizationId: found._id, teamId, moreTeamIds };
};
