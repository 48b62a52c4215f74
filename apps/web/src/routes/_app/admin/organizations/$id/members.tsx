import { createFileRoute } from "@tanstack/react-router";
import { OrganizationMembers } from "../../../../../features/organizations/organization-members";
import { placeMembersInput, placeMembersSearch } from "../../../../../features/teams/place-members-search";
import { trpc } from "../../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/organizations/$id/members")({
  validateSearch: placeMembersSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps, params }) => {
    const input = placeMembersInput(deps, { organizationId: params.id });
    void context.queryClient.prefetchQuery(trpc.users.list.queryOptions(input));
  },
  component: () => <OrganizationMembers id={Route.useParams().id} search={Route.useSearch()} />,
});
