import type { OrganizationOption } from "@gatehouse/shared/organizations/organization";
import type { UserCtx } from "../context";

export const listOrganizationOptions = async ({ stores, actor }: UserCtx): Promise<OrganizationOption[]> => {
  const organizations = await stores.organizations.listForPicker(actor.workspaceId);
  const teams = await stores.teams.listOfOrganizations(
    actor.workspaceId,
    organizations.map(({ _id }) => _id),
  );
  return organizations.map(({ _id, name, isDefault }) => ({
    id: _id,
    name,
    isDefault,
    teams: teams
      .filter(({ organizationId }) => organizationId === _id)
      .map((team) => ({ id: team._id, name: team.name, isDefault: team.isDefault })),
  }));
};
