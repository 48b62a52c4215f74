import { roleTitle, userStatusLabels } from "@gatehouse/shared/messages";
import type { ListUsersInput, User } from "@gatehouse/shared/users/user";
import type { DataColumn } from "../../components/data/columns";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { Who } from "../../components/ui/who";

const name: DataColumn<User> = {
  id: "name",
  header: "Name",
  sort: "name",
  card: "title",
  skeleton: "person",
  cell: (user) => <Who name={user.name} />,
};

const email: DataColumn<User> = {
  id: "email",
  header: "E-mail",
  sort: "email",
  card: "line",
  cell: (user) => <Text tone="muted">{user.email}</Text>,
};

const organization: DataColumn<User> = {
  id: "organization",
  header: "Organization",
  cell: (user) => user.organization && <Who kind="organization" name={user.organization.name} />,
};

const rest: DataColumn<User>[] = [
  { id: "role", header: "Role", skeleton: "short", cell: roleTitle },
  {
    id: "status",
    header: "Status",
    card: "status",
    skeleton: "badge",
    cell: (user) => <StatusBadge status={user.status} label={userStatusLabels[user.status]} />,
  },
  {
    id: "lastSeenAt",
    header: "Last seen",
    sort: "lastSeenAt",
    align: "end",
    skeleton: "short",
    cell: (user) => (
      <Text tone="muted">
        <Time value={user.lastSeenAt} />
      </Text>
    ),
  },
];

const added: DataColumn<User> = {
  id: "createdAt",
  header: "Added",
  sort: "createdAt",
  align: "end",
  card: "hidden",
  skeleton: "short",
  cell: (user) => (
    <Text tone="muted">
      <Time value={user.createdAt} />
    </Text>
  ),
};

/** Admins belong to no organization. */
export const userColumns: Record<ListUsersInput["kind"], DataColumn<User>[]> = {
  consumers: [name, email, organization, ...rest],
  admins: [name, email, added, ...rest],
};
