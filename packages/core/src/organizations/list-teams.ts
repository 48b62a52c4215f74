import type { ListTeamsInput, Team } from "@gatehouse/shared/organizations/team";
import type { Page } from "@gatehouse/shared/page";
import type { UserCtx } from "../context";
import { presentTeams } from "./present-teams";
import { reachInto } from "./reach-into";

export const listTeams = async (ctx: UserCtx, { organizationId, ...input }: ListTeamsInput): Promise<Page<Team>> => {
  const page = await ctx.stores.teams.list(await reachInto(ctx, organizationId), input);
  return { ...page, items: await presentTeams(ctx, page.items) };
};
