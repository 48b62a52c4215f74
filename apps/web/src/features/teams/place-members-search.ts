import { userStatusLabels } from "@gatehouse/shared/messages";
import type { ListUsersInput, UserStatus } from "@gatehouse/shared/users/user";
import { listInput, listSearch } from "../../components/data/list-search";
import { oneOf } from "../../lib/search-params";

const statuses = Object.keys(userStatusLabels) as UserStatus[];
const sorts: ListUsersInput["sort"][] = ["name", "email", "createdAt", "lastSeenAt"];

export const placeMembersSearch = listSearch({ sorts, filters: { status: oneOf(statuses) } });
export type PlaceMembersSearch = ReturnType<typeof placeMembersSearch>;

export const placeMembersOrder = { sort: "name", direction: "asc" } as const;

export type MembersPlace =
  | { organizationId: string; teamId?: undefined }
  | { organizationId?: undefined; teamId: string };

/** The people of one organization or team; the loader of the route and the page ask for the same. */
export const placeMembersInput = (search: PlaceMembersSearch, place: MembersPlace) => ({
  ...listInput(search, placeMembersOrder),
  ...place,
  status: search.status,
});
