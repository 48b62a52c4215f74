import { can } from "@gatehouse/shared/access/permissions";
import type { OrganizationOption } from "@gatehouse/shared/organizations/organization";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/trpc";

/** Where somebody may invite people to: anywhere in the workspace, or into the own organization or a given one. */
export const invitePlacesQuery = (user: CurrentUser, organizationId?: string) =>
  queryOptions({
    queryKey: ["invite-places", organizationId],
    queryFn: async (): Promise<OrganizationOption[]> => {
      if (!organizationId && can(user, "organizations:read")) return api.organizations.options.query();
      const { items } = await api.teams.list.query({ organizationId, limit: 100 });
      const [team] = items;
      return team ? [{ ...team.organization, teams: items }] : [];
    },
  });
