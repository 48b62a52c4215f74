import { AppError } from "@gatehouse/shared/errors";
import type { TeamIdInput } from "@gatehouse/shared/organizations/team";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { getTeamInReach } from "./get-team-in-reach";
import { orderDeletion } from "./order-deletion";

export const deleteTeamIn = async (tx: Tx<UserCtx>, { id }: TeamIdInput): Promise<void> => {
  const { name, isDefault, workspaceId, organizationId } = await getTeamInReach(tx, id);
  if (isDefault) throw new AppError("team.is-default");
  const deleted = await tx.stores.teams.delete({ workspaceId, organizationId }, id);
  if (deleted === 0) throw new AppError("team.not-found");
  await tx.stores.inviteCodes.closeForTeams(workspaceId, [id]);
  await orderDeletion(tx, { kind: "team", id, organizationId, name });
  const target = { kind: "team", id } as const;
  await audit(tx, { workspaceId, action: "team.delete", target, details: { name }, concerns: [organizationId] });
};

/** Its people stay in the organization. Throws `team.is-default`, and `team.not-found` for the later of two at once. */
export const deleteTeam = (ctx: UserCtx, input: TeamIdInput): Promise<void> =>
  transaction(ctx, (tx) => deleteTeamIn(tx, input));
