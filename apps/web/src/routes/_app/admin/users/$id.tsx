import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../features/auth/require-permission";
import { UserPage } from "../../../../features/users/user-page";
import { userSearch } from "../../../../features/users/users-search";
import { trpc } from "../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/users/$id")({
  validateSearch: userSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "users:update"),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(trpc.users.get.queryOptions(params)),
  component: () => <UserPage id={Route.useParams().id} view={Route.useSearch().view} />,
});
