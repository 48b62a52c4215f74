import { createFileRoute } from "@tanstack/react-router";
import { UnsubscribePage } from "../features/preferences/unsubscribe-page";
import { searchParams, text } from "../lib/search-params";

export const Route = createFileRoute("/unsubscribe")({
  validateSearch: searchParams({ token: text }),
  component: () => <UnsubscribePage token={Route.useSearch().token} />,
});
