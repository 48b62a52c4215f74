import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../features/auth/require-permission";
import { placeMembersInput, placeMembersSearch } from "../../../../features/teams/place-members-search";
import { TeamPage } from "../../../../features/teams/team-page";
import { trpc } from "../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/teams/$id")({
  validateSearch: placeMembersSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "organizations:read"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, params: { id } }) => {
    void context.queryClient.prefetchQuery(trpc.teams.get.queryOptions({ id }));
    void context.queryClient.prefetchQuery(trpc.users.list.queryOptions(placeMembersInput(deps, { teamId: id })));
  },
  component: () => <TeamPage id={Route.useParams().id} search={Route.useSearch()} />,
});
