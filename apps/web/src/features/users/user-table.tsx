import { userStatusLabels } from "@gatehouse/shared/messages";
import type { ListUsersInput, User } from "@gatehouse/shared/users/user";
import { useQueryClient } from "@tanstack/react-query";
import { Ellipsis, MailSearch, ShieldCheck, Users } from "lucide-react";
import { DataTable, type DataTableProps } from "../../components/data/data-table";
import { useList } from "../../components/data/use-list";
import { ChoiceFilter } from "../../components/ui/choice-filter";
import { IconButton } from "../../components/ui/icon-button";
import { Menu } from "../../components/ui/menu";
import { trpc } from "../../lib/trpc";
import { InviteButton } from "../invitations/invite-button";
import { userColumns } from "./user-columns";
import { type UsersSearch, usersInput, usersOrder } from "./users-search";

const empty = {
  consumers: {
    icon: Users,
    title: "No consumers yet",
    body: "Consumers belong to an organization and use what it has access to. Invite the first one.",
    actions: <InviteButton initialRole="member" variant="secondary" />,
  },
  admins: {
    icon: ShieldCheck,
    title: "No admins yet",
    body: "Admins run the workspace: people, access and settings.",
    actions: <InviteButton initialRole="admin" variant="secondary" />,
  },
};

/** What can be done with one user; the invitation of somebody who has not come yet lies elsewhere. */
const rowActions = (user: User) =>
  user.status === "invited" && (
    <Menu
      trigger={(props) => <IconButton {...props} icon={Ellipsis} label={`Actions for ${user.name}`} size="sm" />}
      items={[
        {
          label: "Show invitation",
          icon: MailSearch,
          link: { to: "/admin/invitations", search: { search: user.email } },
        },
      ]}
    />
  );

type UserTableProps = {
  kind: ListUsersInput["kind"];
  search: UsersSearch;
  query: DataTableProps<User>["query"];
  /** How many of the kind there are on all. */
  count: number | undefined;
};

export const UserTable = ({ kind, search: { kind: chosenKind, ...search }, query, count }: UserTableProps) => {
  const queryClient = useQueryClient();
  const list = useList({ search, defaultOrder: usersOrder });
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
      rowActions={rowActions}
      prefetch={(cursor) =>
        void queryClient.prefetchQuery(
          trpc.users.list.queryOptions(usersInput({ ...search, kind: chosenKind, cursor })),
        )
      }
      searchLabel="Search name or e-mail"
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
