import type { RowData } from "@tanstack/react-table";
import { clsx } from "clsx";
import { Dotted } from "../layout/dotted";
import { Checkbox } from "../ui/checkbox";
import type { RowsProps } from "./row-table";

/** The same rows where there is no room for columns: name and state, then two lines of facts. */
export const CardList = <Row extends RowData>({
  table,
  keys,
  noun,
  rowName,
  bulkActions,
  rowActions,
}: RowsProps<Row>) => (
  <ul
    aria-label={noun.many}
    ref={(body) => {
      keys.body.current = body;
    }}
  >
    {table.getRowModel().rows.map((row) => {
      const cellsOf = (card: string) =>
        row
          .getVisibleCells()
          .filter(({ column }) => (column.columnDef.meta?.card ?? "fact") === card)
          .map((cell) => <table.FlexRender key={cell.id} cell={cell} />);
      const lines = cellsOf("line");
      const facts = cellsOf("fact");
      return (
        <li
          key={row.id}
          data-row
          tabIndex={-1}
          onKeyDown={keys.openWithEnter(row.original)}
          className={clsx(
            "grid gap-0.5 border-b border-line px-4 py-3 text-sm text-text-3 outline-none focus:bg-hover",
            row.getIsSelected() && "bg-accent-soft! shadow-[inset_2px_0_0_var(--accent)]",
          )}
        >
          <div className="flex items-center gap-2">
            {bulkActions && (
              <Checkbox
                label={`Choose ${rowName(row.original)}`}
                isLabelHidden
                checked={row.getIsSelected()}
                onChange={(event) => row.toggleSelected(event.target.checked)}
              />
            )}
            <div className="min-w-0 flex-1 text-base font-medium text-text">{cellsOf("title")}</div>
            {cellsOf("status")}
            {rowActions && <span className="-mr-2">{rowActions(row.original)}</span>}
          </div>
          {lines.length > 0 && <div className="truncate">{lines}</div>}
          {facts.length > 0 && (
            <div>
              <Dotted>{facts}</Dotted>
            </div>
          )}
        </li>
      );
    })}
  </ul>
);
