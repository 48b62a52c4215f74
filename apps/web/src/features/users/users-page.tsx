import type { ListUsersInput } from "@gatehouse/shared/users/user";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { Skeleton } from "../../components/ui/skeleton";
import { TabLink, Tabs } from "../../components/ui/tabs";
import { beside } from "../../lib/beside";
import { trpc } from "../../lib/trpc";
import { UserTable } from "./user-table";
import { type UsersSearch, usersInput } from "./users-search";

// They come while the server is asked for the list.
const UsersButtons = beside(() => import("./users-buttons"), "UsersButtons");

const tabs: { kind: ListUsersInput["kind"]; label: string }[] = [
  { kind: "consumers", label: "Consumers" },
  { kind: "admins", label: "Admins" },
];

export const UsersPage = ({ search }: { search: UsersSearch }) => {
  const { kind = "consumers" } = search;
  const query = useQuery(trpc.users.list.queryOptions(usersInput(search), { placeholderData: keepPreviousData }));
  const counts = useQuery(trpc.users.counts.queryOptions());
  return (
    <Page width="table">
      <PageHeader
        title="Users"
        actions={
          <UsersButtons
            kind={kind}
            fallback={<Skeleton shape="block" width={kind === "consumers" ? 200 : 96} height={32} />}
          />
        }
      />
      <Tabs label="Kinds of users">
        {tabs.map((tab) => (
          <TabLink
            key={tab.kind}
            to="/admin/users"
            search={{ kind: tab.kind === "consumers" ? undefined : tab.kind }}
            activeOptions={{ explicitUndefined: true }}
            count={counts.data?.[tab.kind]}
          >
            {tab.label}
          </TabLink>
        ))}
      </Tabs>
      <UserTable key={kind} kind={kind} search={search} query={query} count={counts.data?.[kind]} />
    </Page>
  );
};
