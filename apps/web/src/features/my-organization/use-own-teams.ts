import type { Team } from "@gatehouse/shared/organizations/team";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../lib/trpc";

const none: Team[] = [];

/** The teams people made in the organization, as many as a picker shows; in the one of all members everybody is. */
export const useOwnTeams = (): Team[] => {
  const { data } = useQuery(trpc.teams.list.queryOptions({ limit: 100 }));
  return data?.items.filter(({ isDefault }) => !isDefault) ?? none;
};
