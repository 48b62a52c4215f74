import { userStatusLabels } from "@gatehouse/shared/messages";
import type { ListUsersInput, UserStatus } from "@gatehouse/shared/users/user";
import { listInput, listSearch } from "../../components/data/list-search";
import { oneOf, searchParams, text } from "../../lib/search-params";

const userStatuses = Object.keys(userStatusLabels) as UserStatus[];
const sorts: ListUsersInput["sort"][] = ["name", "email", "createdAt", "lastSeenAt"];

/** Without a kind it is consumers, also when an address says so. */
export const usersSearch = listSearch({
  sorts,
  filters: { kind: oneOf(["admins"]), status: oneOf(userStatuses), organizationId: text },
});
export type UsersSearch = ReturnType<typeof usersSearch>;

export const usersOrder = { sort: "name", direction: "asc" } as const;

/** What the list is asked for; the loader of the route and the page ask for the same. */
export const usersInput = (search: UsersSearch) => ({
  ...listInput(search, usersOrder),
  kind: search.kind,
  status: search.status,
  organizationId: search.organizationId,
});

/** Which part of one person's page is open. */
export const userSearch = searchParams({ view: oneOf(["activity"]) });
