import { userStatusLabels } from "@gatehouse/shared/messages";
import type { User } from "@gatehouse/shared/users/user";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { DataTableProps } from "../../components/data/data-table";
import { DataTable } from "../../components/data/data-table";
import { exportHref } from "../../components/data/export-href";
import { useList } from "../../components/data/use-list";
import { ChoiceFilter } from "../../components/ui/choice-filter";
import { trpc } from "../../lib/trpc";
import { UserActions } from "../users/user-actions";
import { memberColumns } from "./place-member-columns";
import {
  type MembersPlace,
  type PlaceMembersSearch,
  placeMembersInput,
  placeMembersOrder,
} from "./place-members-search";

type PlaceMembersProps = Pick<DataTableProps<User>, "empty" | "bulkActions"> & {
  search: PlaceMembersSearch;
  place: MembersPlace;
};

/** The people of one organization or team. */
export const PlaceMembers = ({ search, place, empty, bulkActions }: PlaceMembersProps) => {
  const queryClient = useQueryClient();
  const input = placeMembersInput(search, place);
  const query = useQuery(trpc.users.list.queryOptions(input, { placeholderData: keepPreviousData }));
  const list = useList({ search, defaultOrder: placeMembersOrder });
  const { cursor: _, limit: __, ...exported } = input;
  return (
    <DataTable
      id="place.members"
      noun={{ one: "person", many: "people" }}
      query={query}
      list={list}
      columns={memberColumns}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      rowLink={({ id }) => ({ to: "/admin/users/$id", params: { id } })}
      rowActions={(user) => <UserActions user={user} />}
      bulkActions={bulkActions}
      empty={empty}
      nothingFound="Nobody matches"
      prefetch={(cursor) =>
        void queryClient.prefetchQuery(trpc.users.list.queryOptions(placeMembersInput({ ...search, cursor }, place)))
      }
      searchLabel="Search name or e-mail"
      csvHref={exportHref("users", exported)}
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
