import type { Team } from "@gatehouse/shared/organizations/team";
import type { DataColumn } from "../../components/data/columns";
import { membersColumn, sinceColumn } from "../../components/data/group-columns";
import { Inline } from "../../components/layout/inline";
import { Tag } from "../../components/ui/tag";
import { Who } from "../../components/ui/who";

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

const rest: DataColumn<Team>[] = [membersColumn, sinceColumn];

export const teamColumns = [name, organization, ...rest];
/** Where the page says the organization. */
export const ownTeamColumns = [name, ...rest];
