import { integer, oneOf, type SearchParameters, searchParams, text } from "../../lib/search-params";

export type ListSearch = {
  search?: string;
  sort?: string;
  direction?: "asc" | "desc";
  limit?: number;
  cursor?: string;
  /** Counts from 1; for the range in the footer. */
  page?: number;
};

export type Order<Sort extends string> = { sort: Sort; direction: "asc" | "desc" };

export const pageSizes = [10, 25, 50, 100] as const;
const defaultLimit = 25;

/** What the procedure of a list is asked for, except its own filters. The route's loader and the page ask for the same. */
export const listInput = <Sort extends string>(
  search: Omit<ListSearch, "sort"> & { sort?: Sort },
  defaultOrder: Order<Sort>,
) => ({
  cursor: search.cursor,
  limit: pageSizes.find((size) => size === search.limit) ?? defaultLimit,
  search: search.search,
  ...(search.sort ? { sort: search.sort, direction: search.direction ?? "asc" } : defaultOrder),
});

/** `validateSearch` of a list: paging, sort and search, and the filters of this one. */
export const listSearch = <const Sort extends string, Filters extends SearchParameters>({
  sorts,
  filters,
}: {
  sorts: readonly Sort[];
  filters: Filters;
}) =>
  searchParams({
    search: text,
    sort: oneOf(sorts),
    direction: oneOf(["asc", "desc"]),
    limit: integer,
    cursor: text,
    page: integer,
    ...filters,
  });
