import { roleLabels, userStatusLabels } from "@gatehouse/shared/messages";
import type { ListUsersInput, User } from "@gatehouse/shared/users/user";
import { columnsOf, type DataColumn } from "../../components/data/columns";
import { Inline } from "../../components/layout/inline";
import { Avatar } from "../../components/ui/avatar";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";

const column = columnsOf<User>();

const organization = column.display({
  id: "organization",
  header: "Organization",
  cell: ({ row: { original: user } }) =>
    user.organization && (
      <Inline gap={2}>
        <Avatar name={user.organization.name} size={20} shape="square" />
        <Text isTruncated>{user.organization.name}</Text>
      </Inline>
    ),
});

const name = column.accessor("name", {
  header: "Name",
  meta: { sort: "name", card: "title", skeleton: "person" },
  cell: ({ getValue }) => (
    <Inline gap={2.5}>
      <Avatar name={getValue()} />
      <Text isTruncated>{getValue()}</Text>
    </Inline>
  ),
});

const email = column.accessor("email", {
  header: "E-mail",
  meta: { sort: "email", card: "line" },
  cell: ({ getValue }) => <Text tone="muted">{getValue()}</Text>,
});

const rest = [
  column.accessor("role", {
    header: "Role",
    meta: { skeleton: "short" },
    cell: ({ getValue }) => roleLabels[getValue()],
  }),
  column.accessor("status", {
    header: "Status",
    meta: { card: "status", skeleton: "badge" },
    cell: ({ getValue }) => <StatusBadge status={getValue()} label={userStatusLabels[getValue()]} />,
  }),
  column.accessor("createdAt", {
    header: "Added",
    meta: { sort: "createdAt", align: "end", card: "hidden", skeleton: "short" },
    cell: ({ getValue }) => (
      <Text tone="muted">
        <Time value={getValue()} />
      </Text>
    ),
  }),
  column.accessor("lastSeenAt", {
    header: "Last seen",
    meta: { sort: "lastSeenAt", align: "end", skeleton: "short" },
    cell: ({ getValue }) => (
      <Text tone="muted">
        <Time value={getValue()} />
      </Text>
    ),
  }),
];

/** Admins belong to no organization. */
export const userColumns: Record<ListUsersInput["kind"], DataColumn<User>[]> = {
  consumers: column.columns([name, email, organization, ...rest]),
  admins: column.columns([name, email, ...rest]),
};
