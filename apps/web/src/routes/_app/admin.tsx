import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../features/auth/require-permission";
import { AdminLayout } from "../../features/home/admin-layout";
import { trpc } from "../../lib/trpc";

export const Route = createFileRoute("/_app/admin")({
  beforeLoad: ({ context }) => requirePermission(context.user, "admin-home:read"),
  loader: ({ context }) => context.queryClient.prefetchQuery(trpc.setup.status.queryOptions()),
  component: AdminLayout,
});
