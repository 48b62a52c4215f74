import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { invitationStateLabels, roleLabels } from "@gatehouse/shared/messages";
import type { DataColumn } from "../../components/data/columns";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { Who } from "../../components/ui/who";

export const invitationColumns: DataColumn<Invitation>[] = [
  {
    id: "name",
    header: "Name",
    card: "title",
    skeleton: "person",
    cell: (invitation) => <Who name={invitation.name} />,
  },
  {
    id: "email",
    header: "E-mail",
    sort: "email",
    card: "line",
    cell: (invitation) => <Text tone="muted">{invitation.email}</Text>,
  },
  {
    id: "role",
    header: "Role",
    cell: ({ role, organization }) => [roleLabels[role], organization?.name].filter(Boolean).join(", "),
  },
  {
    id: "state",
    header: "State",
    card: "status",
    skeleton: "badge",
    cell: (invitation) => <StatusBadge status={invitation.state} label={invitationStateLabels[invitation.state]} />,
  },
  {
    id: "createdAt",
    header: "Invited",
    sort: "createdAt",
    cell: ({ createdAt, invitedBy }) => (
      <>
        <Time value={createdAt} />
        {invitedBy && ` by ${invitedBy.name}`}
      </>
    ),
  },
  {
    id: "expiresAt",
    header: "Expires",
    sort: "expiresAt",
    align: "end",
    card: "hidden",
    skeleton: "short",
    cell: (invitation) =>
      invitation.state === "open" || invitation.state === "expired" ? <Time value={invitation.expiresAt} /> : "–",
  },
];

/** For one organization, where its name says nothing. */
export const invitationColumnsOfOne = invitationColumns.map((column) =>
  column.id === "role" ? { ...column, cell: ({ role }: Invitation) => roleLabels[role] } : column,
);
