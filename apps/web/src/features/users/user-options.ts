import { queryOptions } from "@tanstack/react-query";
import { api } from "../../lib/trpc";

/** Active people of an organization by what is typed, but for the one who leaves. */
export const successorOptions = (organizationId: string | undefined, withoutId: string) => (search: string) =>
  queryOptions({
    queryKey: ["successors", organizationId, withoutId, search],
    queryFn: async () => {
      const asked = { search: search || undefined, organizationId, status: "active", limit: 20 } as const;
      const { items } = await api.users.list.query(asked);
      return items.filter(({ id }) => id !== withoutId).map(({ id, name, email }) => ({ id, name, hint: email }));
    },
  });

export const organizationOptions = (search: string) =>
  queryOptions({
    queryKey: ["organization-options", search],
    queryFn: () => api.organizations.search.query({ search }),
  });

export const teamOptions = (organizationId: string | undefined) => (search: string) =>
  queryOptions({
    queryKey: ["team-options", organizationId, search],
    queryFn: () => api.teams.search.query({ search, organizationId }),
  });
