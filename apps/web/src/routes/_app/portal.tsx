import { AppError } from "@gatehouse/shared/errors";
import { createFileRoute } from "@tanstack/react-router";
import { PortalHomePage } from "../../features/home/portal-home-page";

export const Route = createFileRoute("/_app/portal")({
  beforeLoad: ({ context }) => {
    if (!context.user.portalAccess) throw new AppError("auth.forbidden");
  },
  component: PortalHomePage,
});
