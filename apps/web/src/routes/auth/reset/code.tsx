import { createFileRoute } from "@tanstack/react-router";
import { ResetPasswordPage } from "../../../features/auth/reset-password-page";
import { searchParams, text } from "../../../lib/search-params";

const validateSearch = searchParams({ token: text });

export const Route = createFileRoute("/auth/reset/code")({
  validateSearch,
  component: () => <ResetPasswordPage token={Route.useSearch().token} />,
});
