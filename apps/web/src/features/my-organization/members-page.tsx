import { userStatusLabels } from "@gatehouse/shared/messages";
import type { Colleague } from "@gatehouse/shared/users/user";
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
import { colleagueColumns, memberColumns } from "./member-columns";
import { colleaguesInput, type MembersSearch, membersInput, membersOrder } from "./members-search";
import { useOwnTeams } from "./use-own-teams";

const empty = {
  icon: Users,
  title: "No members yet",
  body: "Everybody who belongs to the organization appears here.",
};

type MembersProps = { search: MembersSearch };

const useMembersTable = (search: MembersSearch) => {
  const { id: ownId } = useCurrentUser();
  const teams = useOwnTeams();
  const list = useList({ search, defaultOrder: membersOrder });
  return {
    columns: { ownId, teamNames: new Map(teams.map(({ id, name }) => [id, name])) },
    table: {
      id: "members",
      noun: { one: "member", many: "members" },
      list,
      rowId: ({ id }: Colleague) => id,
      rowName: ({ name }: Colleague) => name,
      empty,
      nothingFound: "Nobody matches",
      searchLabel: "Search name or e-mail",
      filters: (
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
      ),
    },
  };
};

/** For members: who is there. */
const Colleagues = ({ search }: MembersProps) => {
  const queryClient = useQueryClient();
  const { table, columns } = useMembersTable(search);
  const options = (asked: MembersSearch) => trpc.users.colleagues.queryOptions(colleaguesInput(asked));
  const query = useQuery({ ...options(search), placeholderData: keepPreviousData });
  return (
    <DataTable
      {...table}
      query={query}
      columns={colleagueColumns(columns)}
      prefetch={(cursor) => void queryClient.prefetchQuery(options({ ...search, cursor }))}
    />
  );
};

/** For org admins: also what each may use and does, and what can be done with them. */
const Managed = ({ search }: MembersProps) => {
  const can = useCan();
  const queryClient = useQueryClient();
  const { table, columns } = useMembersTable(search);
  const options = (asked: MembersSearch) => trpc.users.list.queryOptions(membersInput(asked));
  const query = useQuery({ ...options(search), placeholderData: keepPreviousData });
  const { cursor: _cursor, page: _page, limit: _limit, ...filters } = search;
  return (
    <DataTable
      {...table}
      query={query}
      columns={memberColumns(columns)}
      rowActions={can("users:update") ? (user) => <UserActions user={user} /> : undefined}
      prefetch={(cursor) => void queryClient.prefetchQuery(options({ ...search, cursor }))}
      csvHref={can("users:export") ? exportHref("users", filters) : undefined}
    />
  );
};

export const MembersPage = ({ search }: MembersProps) =>
  useCan()("users:read") ? <Managed search={search} /> : <Colleagues search={search} />;
