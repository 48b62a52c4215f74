import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../features/auth/require-permission";
import { OrganizationsPage } from "../../../../features/organizations/organizations-page";
import { organizationsInput, organizationsSearch } from "../../../../features/organizations/organizations-search";
import { trpc } from "../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/organizations/")({
  validateSearch: organizationsSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "organizations:read"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchQuery(trpc.organizations.list.queryOptions(organizationsInput(deps))),
  component: () => <OrganizationsPage search={Route.useSearch()} />,
});
