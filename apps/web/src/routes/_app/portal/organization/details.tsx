import { createFileRoute } from "@tanstack/react-router";
import { OrganizationDetails } from "../../../../features/my-organization/organization-details";

export const Route = createFileRoute("/_app/portal/organization/details")({ component: OrganizationDetails });
