import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import { nameKey } from "../organizations/name-key";

type Named = { organization: string; team: string; moreTeams: string[] };

const refuse = (problem: string): AppError => new AppError("input.invalid", { fields: { csv: problem } });

const findOrganization = async ({ stores, actor }: UserCtx, name: string) => {
  const { organizations } = stores;
  const found = name
    ? await organizations.findByNameKey(actor.workspaceId, nameKey(name))
    : await organizations.findDefault(actor.workspaceId);
  if (!found) throw refuse(`There is no organization "${name}"`);
  return found;
};

/** Where names lead, ignoring case and space. Throws `input.invalid` with the name that is nowhere. */
export const findNamedPlace = async (ctx: UserCtx, { organization, team, moreTeams }: Named) => {
  const found = await findOrganization(ctx, organization);
  const keys = [team, ...moreTeams].map(nameKey);
  const teams = await ctx.stores.teams.listByNameKeys(ctx.actor.workspaceId, found._id, keys);
  const idOf = (name: string): string => {
    const one = teams.find((candidate) => candidate.nameKey === nameKey(name));
    if (!one) throw refuse(`There is no team "${name}" in ${found.name}`);
    return one._id;
  };
  return { organizationId: found._id, teamId: team ? idOf(team) : null, moreTeamIds: moreTeams.map(idOf) };
};
