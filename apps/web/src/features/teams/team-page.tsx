import type { Team } from "@gatehouse/shared/organizations/team";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Network, UserMinus } from "lucide-react";
import { BulkAction } from "../../components/data/bulk-bar";
import { Dotted } from "../../components/layout/dotted";
import { ThingPage } from "../../components/layout/thing-page";
import { PageState } from "../../components/states/page-state";
import { Link } from "../../components/ui/link";
import { Tag } from "../../components/ui/tag";
import { Tile } from "../../components/ui/tile";
import { peopleInWords } from "../../lib/format-bounded";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { AddPeopleButton } from "./add-people-button";
import { PlaceMembers } from "./place-members";
import type { PlaceMembersSearch } from "./place-members-search";
import { TeamActions } from "./team-actions";
import { useRemoveFromTeam } from "./use-remove-from-team";

const Members = ({ team, search }: { team: Team; search: PlaceMembersSearch }) => {
  const can = useCan();
  const remove = useRemoveFromTeam(team);
  const isChangeable = !team.isDefault && can("teams:update");
  return (
    <PlaceMembers
      search={search}
      place={{ teamId: team.id }}
      empty={{
        icon: Network,
        title: "Nobody is in this team yet",
        body: `Put people of ${team.organization.name} into it; they stay in their other teams.`,
        actions: isChangeable && <AddPeopleButton team={team} variant="secondary" />,
      }}
      bulkActions={
        isChangeable
          ? (users, clear) => (
              <BulkAction icon={UserMinus} onPress={() => void remove(users, clear)}>
                Take out of the team
              </BulkAction>
            )
          : undefined
      }
    />
  );
};

const Found = ({ team, search }: { team: Team; search: PlaceMembersSearch }) => {
  const navigate = useNavigate();
  const { name, isDefault, organization, members } = team;
  return (
    <ThingPage
      picture={<Tile icon={Network} size={40} />}
      title={name}
      status={isDefault && <Tag>Default</Tag>}
      meta={
        <Dotted>
          <Link to="/admin/organizations/$id" params={{ id: organization.id }} look="strong">
            {organization.name}
          </Link>
          {peopleInWords(members)}
        </Dotted>
      }
      actions={
        <>
          {!isDefault && <AddPeopleButton team={team} />}
          <TeamActions
            team={team}
            size="md"
            variant="secondary"
            onDeleted={() => void navigate({ to: "/admin/teams" })}
          />
        </>
      }
      content="table"
    >
      <Members team={team} search={search} />
    </ThingPage>
  );
};

export const TeamPage = ({ id, search }: { id: string; search: PlaceMembersSearch }) => {
  const query = useQuery(trpc.teams.get.queryOptions({ id }));
  return (
    <PageState query={query} what="The team">
      {(team) => <Found team={team} search={search} />}
    </PageState>
  );
};
