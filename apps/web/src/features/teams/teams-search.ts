import type { ListTeamsInput, TeamKind } from "@gatehouse/shared/organizations/team";
import { listInput, listSearch } from "../../components/data/list-search";
import { oneOf, text } from "../../lib/search-params";

const sorts: ListTeamsInput["sort"][] = ["name", "createdAt"];

/** Without a kind it is those that people made. */
export const teamsSearch = listSearch({ sorts, filters: { kind: oneOf(["default"]), organizationId: text } });
export type TeamsSearch = ReturnType<typeof teamsSearch>;

/** Of one organization, which the page says. */
export const ownTeamsSearch = listSearch({ sorts, filters: {} });

export const teamsOrder = { sort: "name", direction: "asc" } as const;

/** What the list is asked for; the loader of the route and the page ask for the same. */
export const teamsInput = (search: Omit<TeamsSearch, "kind"> & { kind?: TeamKind }) => ({
  ...listInput(search, teamsOrder),
  kind: search.kind,
  organizationId: search.organizationId,
});
