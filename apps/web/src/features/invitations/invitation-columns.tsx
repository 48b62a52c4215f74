import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { invitationStateLabels, roleLabels } from "@gatehouse/shared/messages";
import { columnsOf, type DataColumn } from "../../components/data/columns";
import { Inline } from "../../components/layout/inline";
import { Avatar } from "../../components/ui/avatar";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";

const column = columnsOf<Invitation>();

const placeOf = ({ role, organization }: Invitation): string =>
  organization ? `${roleLabels[role]}, ${organization.name}` : roleLabels[role];

export const invitationColumns: DataColumn<Invitation>[] = column.columns([
  column.accessor("name", {
    header: "Name",
    meta: { card: "title", skeleton: "person" },
    cell: ({ getValue }) => (
      <Inline gap={2.5}>
        <Avatar name={getValue()} />
        <Text isTruncated>{getValue()}</Text>
      </Inline>
    ),
  }),
  column.accessor("email", {
    header: "E-mail",
    meta: { sort: "email", card: "line" },
    cell: ({ getValue }) => <Text tone="muted">{getValue()}</Text>,
  }),
  column.accessor(placeOf, { id: "place", header: "Role" }),
  column.accessor("state", {
    header: "State",
    meta: { card: "status", skeleton: "badge" },
    cell: ({ getValue }) => <StatusBadge status={getValue()} label={invitationStateLabels[getValue()]} />,
  }),
  column.accessor("invitedBy", {
    header: "Invited by",
    meta: { card: "hidden" },
    cell: ({ getValue }) => getValue()?.name ?? "–",
  }),
  column.accessor("sentAt", {
    header: "Sent",
    meta: { align: "end", skeleton: "short" },
    cell: ({ getValue }) => <Time value={getValue()} />,
  }),
  column.accessor("createdAt", {
    header: "Invited",
    meta: { sort: "createdAt", align: "end", card: "hidden", skeleton: "short" },
    cell: ({ getValue }) => <Time value={getValue()} />,
  }),
  column.accessor("expiresAt", {
    header: "Link ends",
    meta: { sort: "expiresAt", align: "end", skeleton: "short", card: "hidden" },
    cell: ({ row: { original: invitation } }) =>
      invitation.state === "open" || invitation.state === "expired" ? <Time value={invitation.expiresAt} /> : "–",
  }),
]);
