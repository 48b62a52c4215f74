import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../features/auth/require-permission";
import { MyOrganizationLayout } from "../../../features/my-organization/my-organization-layout";

export const Route = createFileRoute("/_app/portal/organization")({
  beforeLoad: ({ context }) => requirePermission(context.user, "colleagues:read"),
  component: MyOrganizationLayout,
});
