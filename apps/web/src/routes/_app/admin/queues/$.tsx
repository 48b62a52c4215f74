import { createFileRoute, redirect } from "@tanstack/react-router";
import { requirePermission } from "../../../../features/auth/require-permission";

/** The server's own dashboard lies at this address; who comes here from within the app asks the server for it. */
export const Route = createFileRoute("/_app/admin/queues/$")({
  beforeLoad: ({ context, location }) => {
    requirePermission(context.user, "queues:update");
    throw redirect({ href: location.href, reloadDocument: true });
  },
});
