import { z } from "zod";

/** What people type to find something. */
export const searchText = z
  .string()
  .trim()
  .max(100, "At most 100 characters")
  .regex(/^\P{Cc}*$/u, "Search for letters and digits");

/** Input of a list: cursor, page size and a sort from an allow-list; filters are merged in by the caller. */
export const pageInput = <const Sort extends readonly [string, ...string[]]>(
  sortable: Sort,
  defaultSort: Sort[number],
) =>
  z.object({
    cursor: z.string().max(2_000).optional(),
    limit: z.number().int().min(1).max(100).default(25),
    sort: z.enum(sortable as unknown as [Sort[number], ...Sort[number][]]).default(defaultSort as never),
    direction: z.enum(["asc", "desc"]).default("asc"),
  });

/** Up to here the entries of a list are counted; people read "1,000+" where there are more. */
export const mostCounted = 1_000;

/** Part of a list; `nextCursor` is null on the last. */
export type Slice<T> = { items: T[]; nextCursor: string | null };

/**
 * `total` counts all that matches the filters when the list was opened at its first page; not exact, it says that there
 * are more than that.
 */
export type Page<T> = Slice<T> & { total: number; isTotalExact: boolean };
