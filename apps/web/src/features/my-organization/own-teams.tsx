import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "../../lib/trpc";
import { TeamTable } from "../teams/team-table";
import type { TeamsSearch } from "../teams/teams-search";

/** Inside the layout, which has loaded the organization. A team leads to its people among the members. */
export const OwnTeams = ({ search }: { search: TeamsSearch }) => {
  const { data } = useSuspenseQuery(trpc.myOrganization.get.queryOptions());
  return (
    data.organization && (
      <TeamTable
        search={search}
        organizationId={data.organization.id}
        teamLink={({ id }) => ({ to: "/portal/organization", search: { teamId: id } })}
      />
    )
  );
};
