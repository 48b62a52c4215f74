import { AppError } from "@gatehouse/shared/errors";
import type { Team, TeamMembersInput } from "@gatehouse/shared/organizations/team";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { setTeams } from "../users/change-teams";
import { getUserToChange } from "../users/get-user-to-change";
import { getTeamInReach } from "./get-team-in-reach";
import { presentTeam } from "./present-teams";

/** All of them or, when one is not of the team's organization or may not be changed, none. */
const changeMembers = async (
  ctx: UserCtx,
  { id, userIds }: TeamMembersInput,
  change: (teamIds: string[]) => string[],
): Promise<Team> => {
  const team = await getTeamInReach(ctx, id);
  if (team.isDefault) throw new AppError("team.has-everybody");
  await transaction(ctx, async (tx) => {
    for (const userId of new Set(userIds)) {
      const user = await getUserToChange(tx, { id: userId });
      if (user.organizationId !== team.organizationId) throw new AppError("user.not-found");
      await setTeams(tx, user, change(user.teamIds));
    }
  });
  return presentTeam(ctx, team);
};

/** Puts people of the organization into one more of its teams; those who are in it stay. */
export const addTeamMembers = (ctx: UserCtx, input: TeamMembersInput): Promise<Team> =>
  changeMembers(ctx, input, (teamIds) => [...teamIds, input.id]);

/** Takes people out of a team; they stay in the organization. */
export const removeTeamMembers = (ctx: UserCtx, input: TeamMembersInput): Promise<Team> =>
  changeMembers(ctx, input, (teamIds) => teamIds.filter((id) => id !== input.id));
