import { createFileRoute } from "@tanstack/react-router";
import { AdminsPage } from "../../../../features/settings/admins-page";

export const Route = createFileRoute("/_app/admin/settings/admins")({ component: AdminsPage });
