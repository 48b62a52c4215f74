import { createFileRoute } from "@tanstack/react-router";
import { MembersPage } from "../../../../features/my-organization/members-page";
import { membersInput, membersSearch } from "../../../../features/my-organization/members-search";
import { trpc } from "../../../../lib/trpc";

export const Route = createFileRoute("/_app/portal/organization/")({
  validateSearch: membersSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchQuery(trpc.users.list.queryOptions(membersInput(deps))),
  component: () => <MembersPage search={Route.useSearch()} />,
});
