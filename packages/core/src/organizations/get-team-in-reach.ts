import { notInReach } from "../access/not-in-reach";
import { reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import type { TeamDoc } from "./team-store";

/** A team of the workspace or, for consumers, of the own organization. Throws `team.not-found`. */
export const getTeamInReach = async (ctx: UserCtx, id: string): Promise<TeamDoc> => {
  const team = await ctx.stores.teams.find(reachOf(ctx), id);
  if (team) return team;
  const isReal = await ctx.stores.teams.existsAnywhere(id);
  throw await notInReach(ctx, { code: "team.not-found", target: { kind: "team", id }, isReal });
};
