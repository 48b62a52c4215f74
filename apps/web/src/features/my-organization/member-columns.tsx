import { roleLabels, roleTitle, userStatusLabels } from "@gatehouse/shared/messages";
import type { Colleague, User } from "@gatehouse/shared/users/user";
import type { DataColumn } from "../../components/data/columns";
import { Inline } from "../../components/layout/inline";
import { Stack } from "../../components/layout/stack";
import { Avatar } from "../../components/ui/avatar";
import { StatusBadge } from "../../components/ui/status-badge";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";

type MemberColumns = {
  /** The person in front of the list. */
  ownId: string;
  /** Names by id of the teams people chose to make, without the one of all members. */
  teamNames: Map<string, string>;
};

const Person = ({ name, email, isSelf }: { name: string; email: string; isSelf: boolean }) => (
  <Inline gap={2.5}>
    <Avatar name={name} />
    <Stack gap={0}>
      <span>
        <Text weight="medium">{name}</Text>
        {isSelf && <Text tone="muted"> you</Text>}
      </span>
      <Text size="xs" tone="muted" weight="normal" isTruncated>
        {email}
      </Text>
    </Stack>
  </Inline>
);

type Columns<Row> = [name: DataColumn<Row>, role: DataColumn<Row>, ...more: DataColumn<Row>[]];

/** What everybody in an organization sees of the others. */
export const colleagueColumns = ({ ownId, teamNames }: MemberColumns): Columns<Colleague> => [
  {
    id: "name",
    header: "Name",
    sort: "name",
    card: "title",
    skeleton: "person",
    cell: ({ id, name, email }) => <Person name={name} email={email} isSelf={id === ownId} />,
  },
  { id: "role", header: "Role", skeleton: "short", cell: ({ role }) => roleLabels[role] },
  {
    id: "teams",
    header: "Teams",
    cell: ({ teamIds }) => teamIds.flatMap((id) => teamNames.get(id) ?? []).join(", ") || null,
  },
  {
    id: "status",
    header: "Status",
    card: "status",
    skeleton: "badge",
    cell: ({ status }) => <StatusBadge status={status} label={userStatusLabels[status]} />,
  },
];

/** What org admins see: also what each may use, and when they were here. */
export const memberColumns = (columns: MemberColumns): DataColumn<User>[] => {
  const [name, role, ...more] = colleagueColumns(columns);
  return [
    name,
    { ...role, cell: roleTitle },
    ...more,
    {
      id: "lastSeenAt",
      header: "Last seen",
      sort: "lastSeenAt",
      align: "end",
      skeleton: "short",
      card: "hidden",
      cell: ({ lastSeenAt }) => (
        <Text tone="muted">
          <Time value={lastSeenAt} />
        </Text>
      ),
    },
  ];
};
