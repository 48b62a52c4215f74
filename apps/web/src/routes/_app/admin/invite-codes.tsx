import { createFileRoute, Outlet, useChildMatches } from "@tanstack/react-router";
import { requirePermission } from "../../../features/auth/require-permission";
import { InviteCodesPage } from "../../../features/invite-codes/invite-codes-page";
import { inviteCodesInput, inviteCodesSearch } from "../../../features/invite-codes/invite-codes-search";
import { trpc } from "../../../lib/trpc";

const InviteCodes = () => {
  const isOpen = useChildMatches().length > 0;
  return <InviteCodesPage search={Route.useSearch()} detail={isOpen ? <Outlet /> : null} />;
};

export const Route = createFileRoute("/_app/admin/invite-codes")({
  validateSearch: inviteCodesSearch,
  beforeLoad: ({ context }) => requirePermission(context.user, "invite-codes:read"),
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    void context.queryClient.prefetchQuery(trpc.inviteCodes.list.queryOptions(inviteCodesInput(deps))),
  component: InviteCodes,
});
