import type { OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import type { Team } from "@gatehouse/shared/organizations/team";
import { useQuery } from "@tanstack/react-query";
import { Network } from "lucide-react";
import { Inline } from "../../components/layout/inline";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { Link } from "../../components/ui/link";
import { Skeleton } from "../../components/ui/skeleton";
import { Tag } from "../../components/ui/tag";
import { Text } from "../../components/ui/text";
import { formatBounded } from "../../lib/format-bounded";
import { trpc } from "../../lib/trpc";
import { NewTeamButton } from "../teams/new-team-button";
import { TeamActions } from "../teams/team-actions";

const TeamRow = ({ team }: { team: Team }) => (
  <Row
    end={
      <>
        <Text size="sm" tone="muted" isNumeric>
          {formatBounded(team.members)}
        </Text>
        <TeamActions team={team} />
      </>
    }
  >
    <Inline gap={2}>
      <Link to="/admin/teams/$id" params={{ id: team.id }} look="strong">
        {team.name}
      </Link>
      {team.isDefault && <Tag>Default</Tag>}
    </Inline>
  </Row>
);

/** The first of its teams by name. */
export const OrganizationTeams = ({ organization: { id, teams, status } }: { organization: OrganizationDetail }) => {
  const query = useQuery(trpc.teams.list.queryOptions({ organizationId: id, limit: 5 }));
  return (
    <Panel
      title="Teams"
      actions={
        <>
          {teams > 5 && (
            <Link to="/admin/organizations/$id/teams" params={{ id }}>
              All {teams}
            </Link>
          )}
          {(status === "active" || status === "suspended") && <NewTeamButton organizationId={id} size="sm" />}
        </>
      }
      content="rows"
    >
      <QueryState query={query} what="The teams" skeleton={<Skeleton shape="block" height={120} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={Network} title="No teams yet" body="The team of all members comes with the approval." />
          ) : (
            <RowList label="Teams">
              {items.map((team) => (
                <TeamRow key={team.id} team={team} />
              ))}
            </RowList>
          )
        }
      </QueryState>
    </Panel>
  );
};
