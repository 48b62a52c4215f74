import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../../features/auth/require-permission";
import { TemplatesPage } from "../../../../../features/templates/templates-page";
import { trpc } from "../../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/settings/templates/")({
  beforeLoad: ({ context }) => requirePermission(context.user, "templates:read"),
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.templates.all.queryOptions()),
  component: () => <TemplatesPage />,
});
