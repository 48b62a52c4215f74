import type { Page } from "@gatehouse/shared/page";
import { formatNumber } from "../../lib/format";
import { Button } from "../ui/button";
import { Select } from "../ui/select";
import type { Noun } from "./data-table";
import type { List } from "./use-list";

type TableFooterProps = {
  page: Page<unknown>;
  list: List;
  noun: Noun;
  prefetch?: (cursor: string) => void;
};

/** Range, total, rows per page, previous and next; stays at the foot of the window. */
export const TableFooter = ({
  page: { items, total, isTotalExact, nextCursor },
  list,
  noun,
  prefetch,
}: TableFooterProps) => {
  const first = (list.page - 1) * list.limit + 1;
  const last = first + items.length - 1;
  const prepare = () => nextCursor && prefetch?.(nextCursor);
  return (
    <nav
      aria-label="Pages"
      className="sticky bottom-0 z-(--z-sticky) -mx-8 flex h-12 items-center gap-2 bg-surface px-8 text-sm text-text-3 shadow-[0_-1px_0_var(--line)] max-md:-mx-4 max-md:h-14 max-md:px-4"
    >
      <p className="min-w-0 flex-1 truncate tabular-nums">
        <b className="font-medium text-text">
          {formatNumber(first)}–{formatNumber(last)}
        </b>{" "}
        of {formatNumber(total)}
        {!isTotalExact && "+"} {total === 1 ? noun.one : noun.many}
      </p>
      <div className="flex items-center gap-2 pr-2 max-md:hidden">
        <label htmlFor="rows-per-page">Rows</label>
        <Select
          id="rows-per-page"
          size="sm"
          value={list.limit}
          onChange={(event) => list.set({ limit: Number(event.target.value) })}
          options={list.pageSizes.map((size) => ({ value: String(size), label: String(size) }))}
        />
      </div>
      <Button size="sm" disabled={list.page === 1} onClick={list.previous}>
        Previous
      </Button>
      <Button
        size="sm"
        disabled={!nextCursor}
        onClick={() => nextCursor && list.next(nextCursor)}
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        Next
      </Button>
    </nav>
  );
};
