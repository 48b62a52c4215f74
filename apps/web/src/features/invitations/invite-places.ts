import { can } from "@gatehouse/shared/access/permissions";
import type { OrganizationOption } from "@gatehouse/shared/organizations/organization";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/trpc";

/** Where somebody may invite people to: anywhere in the workspace, or into the own organization. */
export const invitePlacesQuery = (user: CurrentUser) =>
  queryOptions({
    queryKey: ["invite-places"],
    queryFn: async (): Promise<OrganizationOption[]> => {
      if (can(user, "organizations:read")) return api.organizations.options.query();
      const { items } = await api.teams.list.query({ limit: 100 });
      return user.organization ? [{ ...user.organization, isDefault: false, teams: items }] : [];
    },
  });
