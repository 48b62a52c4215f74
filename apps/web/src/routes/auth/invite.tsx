import { createFileRoute } from "@tanstack/react-router";
import { InvitationPage } from "../../features/invitations/invitation-page";
import { searchParams, text } from "../../lib/search-params";
import { trpc } from "../../lib/trpc";

const validateSearch = searchParams({ token: text });

export const Route = createFileRoute("/auth/invite")({
  validateSearch,
  loaderDeps: ({ search: { token } }) => ({ token }),
  // A link that leads nowhere is no failure of the page: it says so itself.
  loader: ({ context, deps: { token } }) =>
    void (token && context.queryClient.prefetchQuery(trpc.invitations.preview.queryOptions({ token }))),
  component: () => <InvitationPage token={Route.useSearch().token} />,
});
