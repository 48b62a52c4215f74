import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../features/auth/require-permission";
import { OrganizationLayout } from "../../../../features/organizations/organization-layout";
import { trpc } from "../../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/organizations/$id")({
  beforeLoad: ({ context }) => requirePermission(context.user, "organizations:read"),
  loader: ({ context, params }) =>
    void context.queryClient.prefetchQuery(trpc.organizations.get.queryOptions({ id: params.id })),
  component: () => <OrganizationLayout id={Route.useParams().id} />,
});
