import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import { type ListSearch, listInput, type Order, pageSizes } from "./list-search";

const paging = ["sort", "direction", "limit", "cursor", "page"];

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
  const input = listInput<string>(search, defaultOrder);
  const { limit, sort, direction } = input;
  const filters = Object.keys(search).filter((name) => !paging.includes(name));

  const change = (patch: Partial<Search> | ListSearch) =>
    go({ to: ".", search: (previous: object) => ({ ...previous, ...patch }) } as never);
  /** Back to the first page, because it is another list now. */
  const set = (patch: Partial<Search> | ListSearch) => change({ cursor: undefined, page: undefined, ...patch });

  return {
    page,
    limit,
    pageSizes,
    sort,
    direction,
    search: search.search ?? "",
    isFiltered: filters.length > 0,
    filterCount: filters.length,
    set,
    clear: () => set(Object.fromEntries(filters.map((name) => [name, undefined]))),
    toggleSort: (next: string) => set({ sort: next, direction: next === sort && direction === "asc" ? "desc" : "asc" }),
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

export type List = ReturnType<typeof useList<ListSearch>>;
