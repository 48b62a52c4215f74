import { isAdminRole, type Role } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import { organizationTitle } from "../organizations/organization-title";

/** Where the invited person lands: nowhere for those who run the workspace, else an organization and its teams. */
export type InvitationPlace = { organizationId: string | null; organizationName: string | null; teamIds: string[] };

/** The asked-for organization (or the default one) with the asked-for teams and always the one of all members. */
export const findInvitationPlace = async (
  { stores, actor: { workspaceId } }: UserCtx,
  asked: { role: Role; organizationId?: string; teamIds: string[] },
): Promise<InvitationPlace> => {
  if (isAdminRole(asked.role)) return { organizationId: null, organizationName: null, teamIds: [] };
  const organization = asked.organizationId
    ? await stores.organizations.find(workspaceId, asked.organizationId)
    : await stores.organizations.findDefault(workspaceId);
  if (!organization)
    throw new AppError("organization.not-found", { fields: { organizationId: "This organization does not exist" } });
  const [everybody, teams] = await Promise.all([
    stores.teams.findDefault(workspaceId, organization._id),
    stores.teams.listByIds(workspaceId, organization._id, asked.teamIds),
  ]);
  if (teams.length < new Set(asked.teamIds).size)
    throw new AppError("team.not-found", { fields: { teamIds: "One of the teams is not in this organization" } });
  const teamIds = [...new Set([...(everybody ? [everybody._id] : []), ...teams.map(({ _id }) => _id)])];
  return { organizationId: organization._id, organizationName: organizationTitle(organization), teamIds };
};
