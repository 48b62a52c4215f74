import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../../features/auth/require-permission";
import { WebhookPage } from "../../../../../features/webhooks/webhook-page";
import { trpc } from "../../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/settings/webhooks/$id")({
  beforeLoad: ({ context }) => requirePermission(context.user, "webhooks:read"),
  loader: ({ context, params: { id } }) =>
    void context.queryClient.prefetchQuery(trpc.webhooks.get.queryOptions({ id })),
  component: () => <WebhookPage id={Route.useParams().id} />,
});
