import { organizationStatusLabels } from "@gatehouse/shared/messages";
import type { Organization } from "@gatehouse/shared/organizations/organization";
import { StatusBadge } from "../../components/ui/status-badge";
import { formatDay } from "../../lib/format";

/** "Active", or "Active until 1 Dec" when something is planned. */
export const OrganizationStatus = ({ organization: { status, scheduled } }: { organization: Organization }) => {
  const label = organizationStatusLabels[status];
  return <StatusBadge status={status} label={scheduled ? `${label} until ${formatDay(scheduled.at)}` : label} />;
};
