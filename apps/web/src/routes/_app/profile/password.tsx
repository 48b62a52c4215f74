import { createFileRoute } from "@tanstack/react-router";
import { FormColumn } from "../../../components/layout/form-column";
import { PasswordSection } from "../../../features/profile/password-section";

const PasswordPage = () => (
  <FormColumn>
    <PasswordSection />
  </FormColumn>
);

export const Route = createFileRoute("/_app/profile/password")({ component: PasswordPage });
