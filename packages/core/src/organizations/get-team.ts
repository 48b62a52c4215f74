import type { Team, TeamIdInput } from "@gatehouse/shared/organizations/team";
import type { UserCtx } from "../context";
import { getTeamInReach } from "./get-team-in-reach";
import { presentTeam } from "./present-teams";

export const getTeam = async (ctx: UserCtx, { id }: TeamIdInput): Promise<Team> =>
  presentTeam(ctx, await getTeamInReach(ctx, id));
