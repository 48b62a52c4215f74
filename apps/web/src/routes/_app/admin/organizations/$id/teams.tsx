import { createFileRoute } from "@tanstack/react-router";
import { TeamTable } from "../../../../../features/teams/team-table";
import { ownTeamsSearch, teamsInput } from "../../../../../features/teams/teams-search";
import { trpc } from "../../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/organizations/$id/teams")({
  validateSearch: ownTeamsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, params }) => {
    const input = teamsInput({ ...deps, organizationId: params.id });
    void context.queryClient.prefetchQuery(trpc.teams.list.queryOptions(input));
  },
  component: () => (
    <TeamTable
      search={Route.useSearch()}
      organizationId={Route.useParams().id}
      teamLink={({ id }) => ({ to: "/admin/teams/$id", params: { id } })}
    />
  ),
});
