import { userStatusLabels } from "@gatehouse/shared/messages";
import type { ListUsersInput, User } from "@gatehouse/shared/users/user";
import { useQueryClient } from "@tanstack/react-query";
import { ShieldCheck, Users } from "lucide-react";
import { Suspense } from "react";
import { ComboboxFilter } from "../../components/combobox/combobox-filter";
import { DataTable, type DataTableProps } from "../../components/data/data-table";
import { exportHref } from "../../components/data/export-href";
import { useList } from "../../components/data/use-list";
import { ChoiceFilter } from "../../components/ui/choice-filter";
import { beside } from "../../lib/beside";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { UserActions } from "./user-actions";
import { userColumns } from "./user-columns";
import { organizationOptions } from "./user-options";
import { type UsersSearch, usersInput, usersOrder } from "./users-search";

const AddUserButton = lazily(() => import("./add-user-button"), "AddUserButton");
const UserBulkActions = beside(() => import("./user-bulk-actions"), "UserBulkActions");

const empty = {
  consumers: {
    icon: Users,
    title: "No consumers yet",
    body: "Consumers belong to an organization and use what it has access to. Add the first one.",
    actions: (
      <Suspense>
        <AddUserButton initialRole="member" variant="secondary" />
      </Suspense>
    ),
  },
  admins: {
    icon: ShieldCheck,
    title: "No admins yet",
    body: "Admins run the workspace: people, access and settings.",
    actions: (
      <Suspense>
        <AddUserButton initialRole="admin" variant="secondary" />
      </Suspense>
    ),
  },
};

type UserTableProps = {
  kind: ListUsersInput["kind"];
  search: UsersSearch;
  query: DataTableProps<User>["query"];
  /** How many of the kind there are on all. */
  count: number | undefined;
};

export const UserTable = ({ kind, search: { kind: chosenKind, ...search }, query, count }: UserTableProps) => {
  const queryClient = useQueryClient();
  const can = useCan();
  const list = useList({ search, defaultOrder: usersOrder });
  const { cursor: _cursor, page: _page, limit: _limit, ...filters } = search;
  return (
    <DataTable
      id={`users.${kind}`}
      noun={kind === "admins" ? { one: "admin", many: "admins" } : { one: "user", many: "users" }}
      query={query}
      list={list}
      total={list.isFiltered ? undefined : count}
      columns={userColumns[kind]}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      empty={empty[kind]}
      nothingFound="Nobody matches"
      rowLink={({ id }) => ({ to: "/admin/users/$id", params: { id } })}
      rowActions={(user) => <UserActions user={user} />}
      bulkActions={(users, clear) => <UserBulkActions users={users} kind={kind} onDone={clear} />}
      csvHref={can("users:export") ? exportHref("users", { ...filters, kind: chosenKind }) : undefined}
      prefetch={(cursor) =>
        void queryClient.prefetchQuery(
          trpc.users.list.queryOptions(usersInput({ ...search, kind: chosenKind, cursor })),
        )
      }
      searchLabel="Search name or e-mail"
      filters={
        <>
          {kind === "consumers" && (
            <ComboboxFilter
              name="Organization"
              value={search.organizationId}
              options={organizationOptions}
              chosen={(id) => trpc.organizations.get.queryOptions({ id })}
              onChange={(organizationId) => void list.set({ organizationId })}
            />
          )}
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
