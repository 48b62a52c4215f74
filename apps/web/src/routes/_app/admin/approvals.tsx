import { createFileRoute } from "@tanstack/react-router";
import { ApprovalsPage } from "../../../features/approvals/approvals-page";
import { approvalsQuery, approvalsSearch } from "../../../features/approvals/approvals-query";
import { requirePermission } from "../../../features/auth/require-permission";

export const Route = createFileRoute("/_app/admin/approvals")({
  validateSearch: approvalsSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "approvals:read"),
  loaderDeps: ({ search: { kind } }) => ({ kind }),
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(approvalsQuery(deps)),
  component: () => <ApprovalsPage search={Route.useSearch()} />,
});
