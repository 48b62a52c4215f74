import type { Team } from "@gatehouse/shared/organizations/team";
import type { DataColumn } from "../../components/data/columns";
import { Inline } from "../../components/layout/inline";
import { Tag } from "../../components/ui/tag";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { Who } from "../../components/ui/who";
import { formatBounded, peopleInWords } from "../../lib/format-bounded";

const name: DataColumn<Team> = {
  id: "name",
  header: "Team",
  sort: "name",
  card: "title",
  cell: ({ name: title, isDefault }) => (
    <Inline gap={2}>
      {title}
      {isDefault && <Tag>Default</Tag>}
    </Inline>
  ),
};

const organization: DataColumn<Team> = {
  id: "organization",
  header: "Organization",
  card: "line",
  cell: (team) => <Who kind="organization" name={team.organization.name} />,
};

const rest: DataColumn<Team>[] = [
  {
    id: "members",
    header: "People",
    align: "end",
    skeleton: "short",
    cell: ({ members }) => <Text isNumeric>{formatBounded(members)}</Text>,
    cardCell: ({ members }) => peopleInWords(members),
  },
  {
    id: "createdAt",
    header: "Since",
    sort: "createdAt",
    align: "end",
    skeleton: "short",
    cell: ({ createdAt }) => (
      <Text tone="muted">
        <Time value={createdAt} />
      </Text>
    ),
  },
];

export const teamColumns = [name, organization, ...rest];
/** Where the page says the organization. */
export const ownTeamColumns = [name, ...rest];
