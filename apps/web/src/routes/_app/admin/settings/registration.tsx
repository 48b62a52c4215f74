import { createFileRoute } from "@tanstack/react-router";
import { RegistrationPage } from "../../../../features/settings/registration-page";

export const Route = createFileRoute("/_app/admin/settings/registration")({ component: RegistrationPage });
