import { can } from "@gatehouse/shared/access/permissions";
import { createFileRoute } from "@tanstack/react-router";
import { MembersPage } from "../../../../features/my-organization/members-page";
import { colleaguesInput, membersInput, membersSearch } from "../../../../features/my-organization/members-search";
import { trpc } from "../../../../lib/trpc";

export const Route = createFileRoute("/_app/portal/organization/")({
  validateSearch: membersSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient, user }, deps }) =>
    void (can(user, "users:read")
      ? queryClient.prefetchQuery(trpc.users.list.queryOptions(membersInput(deps)))
      : queryClient.prefetchQuery(trpc.users.colleagues.queryOptions(colleaguesInput(deps)))),
  component: () => <MembersPage search={Route.useSearch()} />,
});
