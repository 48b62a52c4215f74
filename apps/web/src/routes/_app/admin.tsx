import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../features/auth/require-permission";
import { AdminLayout } from "../../features/home/admin-layout";
import { leadToOwnList } from "../../features/my-organization/lead-to-own-list";
import { trpc } from "../../lib/trpc";

export const Route = createFileRoute("/_app/admin")({
  beforeLoad: ({ context, location }) => {
    leadToOwnList(context.user, location);
    requirePermission(context.user, "admin-home:read");
  },
  loader: ({ context }) => context.queryClient.prefetchQuery(trpc.setup.status.queryOptions()),
  component: AdminLayout,
});
