import { userStatusLabels } from "@gatehouse/shared/messages";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Users } from "lucide-react";
import { DataTable } from "../../components/data/data-table";
import { exportHref } from "../../components/data/export-href";
import { useList } from "../../components/data/use-list";
import { ChoiceFilter } from "../../components/ui/choice-filter";
import { useCan, useCurrentUser } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { InviteButton } from "../invitations/invite-button";
import { memberColumns } from "./member-columns";
import { type MembersSearch, membersInput, membersOrder } from "./members-search";
import { useOwnTeams } from "./use-own-teams";

const empty = {
  icon: Users,
  title: "No members yet",
  body: "Everybody who belongs to the organization appears here. Invite the first one.",
  actions: <InviteButton variant="secondary" />,
};

export const MembersPage = ({ search }: { search: MembersSearch }) => {
  const { id: ownId } = useCurrentUser();
  const can = useCan();
  const queryClient = useQueryClient();
  const input = membersInput(search);
  const query = useQuery(trpc.users.list.queryOptions(input, { placeholderData: keepPreviousData }));
  const teams = useOwnTeams();
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
      prefetch={(cursor) =>
        void queryClient.prefetchQuery(trpc.users.list.queryOptions(membersInput({ ...search, cursor })))
      }
      searchLabel="Search name or e-mail"
      csvHref={
        can("users:export")
          ? exportHref("users", {
              search: search.search,
              status: search.status,
              sort: input.sort,
              direction: input.direction,
            })
          : undefined
      }
      filters={
        <ChoiceFilter
          name="Status"
          value={search.status}
          labels={userStatusLabels}
          onChange={(status) => void list.set({ status })}
        />
      }
    />
  );
};
