import type { OrganizationContents, OrganizationIdInput } from "@gatehouse/shared/organizations/organization";
import type { UserCtx } from "../context";
import { fullName } from "../users/full-name";
import { getOrganizationInWorkspace } from "./get-organization-in-workspace";
import { adminsNamed } from "./present-organization";

const hereLatelyMs = 15 * 60_000;

/** Counts what suspending or deleting the organization would touch right now. */
export const getOrganizationContents = async (
  ctx: UserCtx,
  { id }: OrganizationIdInput,
): Promise<OrganizationContents> => {
  const { workspaceId } = await getOrganizationInWorkspace(ctx, id);
  const { members, organizations, teams, inviteCodes } = ctx.stores;
  const reach = { workspaceId, organizationId: id };
  const [people, suspended, hereLately, admins, teamCount, invitations, codes, fallback] = await Promise.all([
    members.count(reach),
    members.countSuspended(reach),
    members.countSeenSince(reach, new Date(ctx.now().getTime() - hereLatelyMs)),
    members.listAdmins(reach, adminsNamed),
    teams.count(reach),
    members.countInvited(reach),
    inviteCodes.countForOrganization(workspaceId, id),
    organizations.findDefault(workspaceId),
  ]);
  if (!fallback) throw new Error(`Workspace ${workspaceId} has no default organization`);
  return {
    people,
    suspended,
    hereLately,
    admins: admins.map(fullName),
    teams: teamCount,
    invitations,
    inviteCodes: codes,
    defaultOrganization: { id: fallback._id, name: fallback.name },
  };
};
