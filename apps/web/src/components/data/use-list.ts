import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import type { ListSearch } from "./list-search";

const pageSizes = [10, 25, 50, 100] as const;
const defaultLimit = 25;
const paging = ["sort", "direction", "limit", "cursor", "page"];

type Order<Sort extends string> = { sort: Sort; direction: "asc" | "desc" };

type UseList<Search extends ListSearch, Sort extends string> = {
  /** `Route.useSearch()` */
  search: Search;
  defaultOrder: Order<Sort>;
};

/** The state of a list, kept in the address: links can be shared and the back button works. */
export const useList = <Search extends ListSearch>({
  search,
  defaultOrder,
}: UseList<Search, NonNullable<Search["sort"]>>) => {
  const go = useNavigate();
  const cursors = useRef(new Map<number, string>()).current;
  const { page = 1, cursor } = search;
  const limit = pageSizes.find((size) => size === search.limit) ?? defaultLimit;
  const order: Order<NonNullable<Search["sort"]>> = search.sort
    ? { sort: search.sort as NonNullable<Search["sort"]>, direction: search.direction ?? "asc" }
    : defaultOrder;
  const filters = Object.keys(search).filter((name) => !paging.includes(name));

  const change = (patch: Partial<Search> | ListSearch) =>
    go({ to: ".", search: (previous: object) => ({ ...previous, ...patch }) } as never);
  /** Back to the first page, because it is another list now. */
  const set = (patch: Partial<Search> | ListSearch) => change({ cursor: undefined, page: undefined, ...patch });

  return {
    page,
    limit,
    pageSizes,
    ...order,
    /** For the procedure, to be merged with the filters. */
    input: { cursor, limit, search: search.search, ...order },
    isFiltered: filters.length > 0,
    filterCount: filters.length,
    set,
    clear: () => set(Object.fromEntries(filters.map((name) => [name, undefined]))),
    toggleSort: (sort: string) =>
      set({ sort, direction: order.sort === sort && order.direction === "asc" ? "desc" : "asc" }),
    next: (nextCursor: string) => {
      if (cursor) cursors.set(page, cursor);
      return change({ cursor: nextCursor, page: page + 1 });
    },
    /** A cursor only leads forward: where the way here is unknown, back is the first page. */
    previous: () => {
      const earlier = cursors.get(page - 1);
      return change({ cursor: earlier, page: earlier ? page - 1 : undefined });
    },
  };
};

export type List = Omit<ReturnType<typeof useList<ListSearch>>, "input">;
