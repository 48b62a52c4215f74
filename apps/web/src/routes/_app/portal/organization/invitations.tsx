import { createFileRoute } from "@tanstack/react-router";
import { requirePermission } from "../../../../features/auth/require-permission";
import { invitationColumnsOfOne } from "../../../../features/invitations/invitation-columns";
import { InvitationTable } from "../../../../features/invitations/invitation-table";
import { invitationsInput, invitationsSearch } from "../../../../features/invitations/invitations-search";
import { trpc } from "../../../../lib/trpc";

export const Route = createFileRoute("/_app/portal/organization/invitations")({
  validateSearch: invitationsSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "invitations:read"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchQuery(trpc.invitations.list.queryOptions(invitationsInput(deps))),
  component: () => <InvitationTable search={Route.useSearch()} columns={invitationColumnsOfOne} />,
});
