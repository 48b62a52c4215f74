import { createFileRoute } from "@tanstack/react-router";
import { VerifyPage } from "../../features/registration/verify-page";
import { searchParams, text } from "../../lib/search-params";

const validateSearch = searchParams({ token: text });

export const Route = createFileRoute("/auth/verify")({
  validateSearch,
  component: () => <VerifyPage token={Route.useSearch().token} />,
});
