import { createFileRoute } from "@tanstack/react-router";
import { OrganizationOverview } from "../../../../../features/organizations/organization-overview";

export const Route = createFileRoute("/_app/admin/organizations/$id/")({
  component: () => <OrganizationOverview id={Route.useParams().id} />,
});
