import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../features/auth/require-permission";
import { TeamsPage } from "../../../../features/teams/teams-page";
import { teamsInput, teamsSearch } from "../../../../features/teams/teams-search";
import { trpc } from "../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/teams/")({
  validateSearch: teamsSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "organizations:read"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchQuery(trpc.teams.list.queryOptions(teamsInput({ kind: "made", ...deps }))),
  component: () => <TeamsPage search={Route.useSearch()} />,
});
