import { createFileRoute } from "@tanstack/react-router";
import { notAllowed } from "../../features/auth/require-permission";
import { PortalHomePage } from "../../features/home/portal-home-page";

export const Route = createFileRoute("/_app/portal")({
  beforeLoad: ({ context }) => {
    if (!context.user.portalAccess) throw notAllowed();
  },
  component: PortalHomePage,
});
