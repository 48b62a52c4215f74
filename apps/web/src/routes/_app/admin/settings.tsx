import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../features/auth/require-permission";
import { trpc } from "../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/settings")({
  beforeLoad: ({ context }) => requirePermission(context.user, "settings:read"),
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.settings.get.queryOptions()),
});
