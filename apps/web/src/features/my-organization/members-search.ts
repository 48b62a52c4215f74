import { userStatusLabels } from "@gatehouse/shared/messages";
import type { ListUsersInput, UserStatus } from "@gatehouse/shared/users/user";
import { listInput, listSearch } from "../../components/data/list-search";
import { oneOf, text } from "../../lib/search-params";

const userStatuses = Object.keys(userStatusLabels) as UserStatus[];
const sorts: ListUsersInput["sort"][] = ["name", "email", "lastSeenAt"];

export const membersSearch = listSearch({ sorts, filters: { status: oneOf(userStatuses), teamId: text } });
export type MembersSearch = ReturnType<typeof membersSearch>;

export const membersOrder = { sort: "name", direction: "asc" } as const;

/** What the list is asked for; the loader of the route and the page ask for the same. */
export const membersInput = (search: MembersSearch) => ({
  ...listInput(search, membersOrder),
  status: search.status,
  teamId: search.teamId,
});

/** Of members: how long ago somebody was here is nothing they could sort by. */
export const colleaguesInput = (search: MembersSearch) => {
  const { sort, ...input } = membersInput(search);
  return { ...input, sort: sort === "email" ? ("email" as const) : ("name" as const) };
};
