import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../features/auth/require-permission";
import { InvitationsPage } from "../../../features/invitations/invitations-page";
import { invitationsInput, invitationsSearch } from "../../../features/invitations/invitations-search";
import { trpc } from "../../../lib/trpc";

export const Route = createFileRoute("/_app/admin/invitations")({
  validateSearch: invitationsSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "invitations:read"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchQuery(trpc.invitations.list.queryOptions(invitationsInput(deps))),
  component: () => <InvitationsPage search={Route.useSearch()} />,
});
