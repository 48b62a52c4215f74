import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../features/auth/require-permission";
import { DeliveriesPage } from "../../../features/deliveries/deliveries-page";
import { deliveriesInput, deliveriesSearch } from "../../../features/deliveries/deliveries-search";
import { trpc } from "../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/deliveries")({
  validateSearch: deliveriesSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "deliveries:read"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchQuery(trpc.deliveries.list.queryOptions(deliveriesInput(deps))),
  component: () => <DeliveriesPage search={Route.useSearch()} />,
});
