import { userStatusLabels } from "@gatehouse/shared/messages";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { ComboboxFilter } from "../../components/combobox/combobox-filter";
import { DataTable } from "../../components/data/data-table";
import { exportHref } from "../../components/data/export-href";
import { useList } from "../../components/data/use-list";
import { ChoiceFilter } from "../../components/ui/choice-filter";
import { useCan, useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { UserActions } from "../users/user-actions";
import { memberColumns } from "./member-columns";
import { type MembersSearch, membersInput, membersOrder } from "./members-search";
import { useOwnTeams } from "./use-own-teams";

const empty = {
  icon: Users,
  title: "No members yet",
  body: "Everybody who belongs to the organization appears here.",
};

export const MembersPage = ({ search }: { search: MembersSearch }) => {
  const { id: ownId } = useCurrentUser();
  const can = useCan();
  const queryClient = useQueryClient();
  const query = useQuery(trpc.users.list.queryOptions(membersInput(search), { placeholderData: keepPreviousData }));
  const teams = useOwnTeams();
  const { cursor: _cursor, page: _page, limit: _limit, ...filters } = search;
  const list = useList({ search, defaultOrder: membersOrder });
  return (
    <DataTable
      id="members"
      noun={{ one: "member", many: "members" }}
      query={query}
      list={list}
      columns={memberColumns({ ownId, teamNames: new Map(teams.map(({ id, name }) => [id, name])) })}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      empty={empty}
      nothingFound="Nobody matches"
      rowActions={can("users:update") ? (user) => <UserActions user={user} /> : undefined}
      prefetch={(cursor) =>
        void queryClient.prefetchQuery(trpc.users.list.queryOptions(membersInput({ ...search, cursor })))
      }
      searchLabel="Search name or e-mail"
      csvHref={can("users:export") ? exportHref("users", filters) : undefined}
      filters={
        <>
          <ComboboxFilter
            name="Team"
            value={search.teamId}
            options={(typed) => trpc.teams.search.queryOptions({ search: typed })}
            chosen={(id) => trpc.teams.get.queryOptions({ id })}
            onChange={(teamId) => void list.set({ teamId })}
          />
          <ChoiceFilter
            name="Status"
            value={search.status}
            labels={userStatusLabels}
            onChange={(status) => void list.set({ status })}
          />
        </>
      }
    />
  );
};
