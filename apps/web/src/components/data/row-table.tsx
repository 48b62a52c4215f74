import type { RowData } from "@tanstack/react-table";
import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { Checkbox } from "../ui/checkbox";
import { Icon } from "../ui/icon";
import type { DataTableModel } from "./columns";
import type { DataTableProps } from "./data-table";
import type { List } from "./use-list";
import type { RowKeys } from "./use-row-keys";

export type RowsProps<Row extends RowData> = DataTableProps<Row> & {
  table: DataTableModel<Row>;
  keys: RowKeys<Row>;
};

const edges = "first:pl-8 last:pr-8";

const SortButton = ({ label, sort, list }: { label: string; sort: string; list: List }) => {
  const isSorted = list.sort === sort;
  return (
    <button
      type="button"
      onClick={() => list.toggleSort(sort)}
      className={clsx("inline-flex min-h-6 items-center gap-0.75 rounded-sm hover:text-text", isSorted && "text-text")}
    >
      {label}
      {isSorted && <Icon of={list.direction === "asc" ? ArrowUp : ArrowDown} size={14} />}
    </button>
  );
};

const Head = <Row extends RowData>({ table, list, noun, bulkActions, rowActions }: RowsProps<Row>) => (
  <thead>
    <tr className="text-left text-xs text-text-3">
      {bulkActions && (
        <th scope="col" className={clsx("h-8.5 w-15 border-b border-line", edges)}>
          <Checkbox
            label={`Choose all ${noun.many} of this page`}
            isLabelHidden
            isMixed={table.getIsSomePageRowsSelected() && !table.getIsAllPageRowsSelected()}
            checked={table.getIsAllPageRowsSelected()}
            onChange={(event) => table.toggleAllPageRowsSelected(event.target.checked)}
          />
        </th>
      )}
      {table.getVisibleLeafColumns().map(({ id, columnDef: { header, meta } }) => (
        <th
          key={id}
          scope="col"
          aria-sort={
            meta?.sort && meta.sort === list.sort ? (list.direction === "asc" ? "ascending" : "descending") : undefined
          }
          className={clsx(
            "h-8.5 border-b border-line px-3 font-medium whitespace-nowrap",
            meta?.align === "end" && "text-end",
            edges,
          )}
        >
          {meta?.sort ? <SortButton label={String(header)} sort={meta.sort} list={list} /> : String(header)}
        </th>
      ))}
      {rowActions && (
        <th scope="col" className={clsx("w-11 border-b border-line", edges)}>
          <span className="sr-only">Actions</span>
        </th>
      )}
    </tr>
  </thead>
);

export const RowTable = <Row extends RowData>(props: RowsProps<Row>) => {
  const { table, keys, noun, rowName, bulkActions, rowActions } = props;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{noun.many}</caption>
        <Head {...props} />
        <tbody
          ref={(body) => {
            keys.body.current = body;
          }}
        >
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              data-row
              tabIndex={-1}
              aria-selected={bulkActions ? row.getIsSelected() : undefined}
              onKeyDown={keys.openWithEnter(row.original)}
              className={clsx(
                "group outline-none *:h-10 *:border-b *:border-line hover:*:bg-hover focus:*:bg-hover focus:*:first:shadow-[inset_2px_0_0_var(--text-3)]",
                row.getIsSelected() && "*:bg-accent-soft! *:first:shadow-[inset_2px_0_0_var(--accent)]!",
              )}
            >
              {bulkActions && (
                <td className={edges}>
                  <Checkbox
                    label={`Choose ${rowName(row.original)}`}
                    isLabelHidden
                    checked={row.getIsSelected()}
                    onChange={(event) => row.toggleSelected(event.target.checked)}
                  />
                </td>
              )}
              {row.getVisibleCells().map((cell, index) => (
                <td
                  key={cell.id}
                  className={clsx(
                    "max-w-70 truncate px-3",
                    index === 0 ? "font-medium text-text" : "text-text-2",
                    cell.column.columnDef.meta?.align === "end" && "text-end whitespace-nowrap tabular-nums",
                    edges,
                  )}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))}
              {rowActions && <td className={clsx("px-2 text-end", edges)}>{rowActions(row.original)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
