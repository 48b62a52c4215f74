import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../../features/auth/require-permission";
import { WebhooksPage } from "../../../../../features/webhooks/webhooks-page";
import { trpc } from "../../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/settings/webhooks/")({
  beforeLoad: ({ context }) => requirePermission(context.user, "webhooks:read"),
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.webhooks.list.queryOptions()),
  component: WebhooksPage,
});
