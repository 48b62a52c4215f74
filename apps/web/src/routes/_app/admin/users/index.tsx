import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../features/auth/require-permission";
import { UsersPage } from "../../../../features/users/users-page";
import { usersInput, usersSearch } from "../../../../features/users/users-search";
import { trpc } from "../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/users/")({
  validateSearch: usersSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "users:read"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(trpc.users.list.queryOptions(usersInput(deps))),
  component: () => <UsersPage search={Route.useSearch()} />,
});
