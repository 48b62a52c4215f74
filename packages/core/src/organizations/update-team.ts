import { AppError } from "@gatehouse/shared/errors";
import type { Team, UpdateTeamInput } from "@gatehouse/shared/organizations/team";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { getTeamInReach } from "./get-team-in-reach";
import { nameFieldsOf } from "./new-organization";
import { presentTeam } from "./present-teams";

/** Another name, also for the team of all members. Throws `team.name-taken`. */
export const updateTeam = async (ctx: UserCtx, { id, name }: UpdateTeamInput): Promise<Team> => {
  const before = await getTeamInReach(ctx, id);
  const { workspaceId, organizationId } = before;
  const renamed = await transaction(ctx, async (tx) => {
    const after = await tx.stores.teams.rename({ workspaceId, organizationId }, id, nameFieldsOf(name));
    if (!after) throw new AppError("team.not-found");
    const changes = changesOf(before, after, ["name"]);
    const target = { kind: "team", id } as const;
    await audit(tx, { workspaceId, action: "team.update", target, changes, concerns: [organizationId] });
    return after;
  });
  return presentTeam(ctx, renamed);
};
