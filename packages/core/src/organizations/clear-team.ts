import { emit } from "../events/emit";
import { auditUser } from "../users/audit-user";
import { fullName } from "../users/full-name";
import { saveUser } from "../users/save-user";
import { userTeamsChanged } from "../users/user-events";
import type { Clearing, TeamTarget } from "./clearing";
import { organizationTitle } from "./organization-title";

/** Takes some people out of a team that is gone and tells them; returns how many there were. */
export const clearTeam = async (
  { tx, workspaceId, orderedBy, batchSize }: Clearing,
  { id, organizationId, name }: TeamTarget,
): Promise<number> => {
  // Of codes too that were made at the moment of the deletion.
  await tx.stores.inviteCodes.closeForTeams(workspaceId, [id]);
  const organization = await tx.stores.organizations.find(workspaceId, organizationId);
  const members = await tx.stores.members.listOfTeam({ workspaceId, organizationId }, id, batchSize);
  for (const user of members) {
    const left = await saveUser(tx, user, { teamIds: user.teamIds.filter((one) => one !== id) });
    const data = {
      userId: user._id,
      name: fullName(user),
      changedBy: orderedBy,
      // The person alone is told: for the org admins it is one deed, which the audit log tells.
      organizationId: null,
      organizationName: organizationTitle(organization),
      added: [],
      removed: [name],
    };
    await emit(tx, userTeamsChanged, { workspaceId, data });
    await auditUser(tx, { action: "user.change-teams", before: user, after: left });
  }
  return members.length;
};
