import { isAdminRole, type Role } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { Deps } from "../context";
import type { UserDoc } from "../users/user-store";
import type { OrganizationDoc } from "./organization-store";

/** Where a person belongs: nowhere for those who run the workspace, else an organization and its teams. */
export type Place = Pick<UserDoc, "organizationId" | "teamIds"> & { organization: OrganizationDoc | null };

type Asked = { role: Role; organizationId?: string | null; teamIds?: string[] };

/** The asked-for organization (or the default one) with the asked-for teams and always the one of all members. */
export const findPlace = async (
  { stores }: Pick<Deps, "stores">,
  workspaceId: string,
  { role, organizationId, teamIds = [] }: Asked,
): Promise<Place> => {
  if (isAdminRole(role)) return { organizationId: null, organization: null, teamIds: [] };
  const organization = organizationId
    ? await stores.organizations.find(workspaceId, organizationId)
    : await stores.organizations.findDefault(workspaceId);
  if (!organization || organization.status === "pending" || organization.status === "rejected")
    throw new AppError("organization.not-found", { fields: { organizationId: "This organization does not exist" } });
  const [everybody, teams] = await Promise.all([
    stores.teams.findDefault(workspaceId, organization._id),
    stores.teams.listByIds({ workspaceId, organizationId: organization._id }, teamIds),
  ]);
  if (teams.length < new Set(teamIds).size)
    throw new AppError("team.not-found", { fields: { teamIds: "One of the teams is not in this organization" } });
  const all = [...(everybody ? [everybody._id] : []), ...teams.map(({ _id }) => _id)];
  return { organizationId: organization._id, organization, teamIds: [...new Set(all)] };
};
