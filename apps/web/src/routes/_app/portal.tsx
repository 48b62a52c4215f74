import { createFileRoute } from "@tanstack/react-router";
import { notAllowed } from "../../features/auth/require-permission";
import { PortalLayout } from "../../features/portal/portal-layout";
import { trpc } from "../../lib/trpc";

export const Route = createFileRoute("/_app/portal")({
  beforeLoad: ({ context }) => {
    if (!context.user.portalAccess) throw notAllowed();
  },
  loader: ({ context }) => void context.queryClient.prefetchQuery(trpc.myOrganization.get.queryOptions()),
  component: PortalLayout,
});
