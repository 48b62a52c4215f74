import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../../features/auth/require-permission";
import { TemplatesPage } from "../../../../../features/templates/templates-page";
import { trpc } from "../../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/settings/templates/$type")({
  beforeLoad: ({ context }) => requirePermission(context.user, "templates:read"),
  loader: ({ context, params: { type } }) => {
    void context.queryClient.prefetchQuery(trpc.templates.all.queryOptions());
    void context.queryClient.prefetchQuery(trpc.templates.get.queryOptions({ type }));
  },
  component: () => <TemplatesPage type={Route.useParams().type} />,
});
