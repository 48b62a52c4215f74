import { createFileRoute } from "@tanstack/react-router";
import { AuditTrail } from "../../../../../features/audit/audit-trail";
import { requirePermission } from "../../../../../features/auth/require-permission";

export const Route = createFileRoute("/_app/admin/organizations/$id/activity")({
  beforeLoad: ({ context }) => requirePermission(context.user, "audit:read"),
  component: () => <AuditTrail subjectId={Route.useParams().id} />,
});
