import { integer, oneOf, searchParams, text } from "../../lib/search-params";

export type ListSearch = {
  search?: string;
  sort?: string;
  direction?: "asc" | "desc";
  limit?: number;
  cursor?: string;
  /** Counts from 1; for the range in the footer. */
  page?: number;
};

type Parameters = Parameters_<typeof searchParams>;
type Parameters_<F extends (...args: never[]) => unknown> = F extends (first: infer First) => unknown ? First : never;

/** `validateSearch` of a list: paging, sort and search, and the filters of this one. */
export const listSearch = <const Sort extends string, Filters extends Parameters>({
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
