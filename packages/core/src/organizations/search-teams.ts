import type { PlaceOption } from "@gatehouse/shared/organizations/organization";
import type { SearchTeamsInput } from "@gatehouse/shared/organizations/team";
import type { UserCtx } from "../context";
import { namesOfOrganizations } from "./names-of-organizations";
import { reachInto } from "./reach-into";

const mostOffered = 20;

/**
 * Teams to choose from, each with its organization unless one was asked for. Not those of all members: everybody is in
 * one anyway.
 */
export const searchTeams = async (
  ctx: UserCtx,
  { search, organizationId }: SearchTeamsInput,
): Promise<PlaceOption[]> => {
  const input = { search, kind: "made", sort: "name", direction: "asc", limit: mostOffered } as const;
  const reach = await reachInto(ctx, organizationId);
  const { items } = await ctx.stores.teams.list(reach, input);
  const names = reach.organizationId ? null : await namesOfOrganizations(ctx, items);
  return items.map((team) => ({ id: team._id, name: team.name, hint: names?.get(team.organizationId) }));
};
