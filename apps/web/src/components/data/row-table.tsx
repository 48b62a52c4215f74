import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { Fragment } from "react";
import { Checkbox } from "../ui/checkbox";
import { Icon } from "../ui/icon";
import { Link } from "../ui/link";
import type { DataColumn } from "./columns";
import type { DataTableProps } from "./data-table";
import { OpenButton } from "./open-button";
import type { List } from "./use-list";
import type { Opened } from "./use-opened";
import type { RowKeys } from "./use-row-keys";
import type { Selection } from "./use-selection";

export type RowsProps<Row> = DataTableProps<Row> & {
  rows: readonly Row[];
  selection: Selection<Row>;
  keys: RowKeys<Row>;
  opened: Opened<Row>;
};

type LinkedCellProps<Row> = Pick<DataTableProps<Row>, "rowLink"> & { row: Row; column: DataColumn<Row> };

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

const Head = <Row,>({ columns, selection, list, noun, bulkActions, rowActions, rowDetail }: RowsProps<Row>) => (
  <thead>
    <tr className="text-left text-xs text-text-3">
      {bulkActions && (
        <th scope="col" className={clsx("h-8.5 w-15 border-b border-line", edges)}>
          <Checkbox
            label={`Select all ${noun.many} on this page`}
            isLabelHidden
            isMixed={selection.isSome}
            checked={selection.isAll}
            onChange={selection.toggleAll}
          />
        </th>
      )}
      {columns.map(({ id, header, sort, align }) => (
        <th
          key={id}
          scope="col"
          aria-sort={sort && sort === list.sort ? (list.direction === "asc" ? "ascending" : "descending") : undefined}
          className={clsx(
            "h-8.5 border-b border-line px-3 font-medium whitespace-nowrap",
            align === "end" && "text-end",
            edges,
          )}
        >
          {sort ? <SortButton label={header} sort={sort} list={list} /> : header}
        </th>
      ))}
      {rowActions && (
        <th scope="col" className={clsx("w-11 border-b border-line", edges)}>
          <span className="sr-only">Actions</span>
        </th>
      )}
      {rowDetail && (
        <th scope="col" className={clsx("w-11 border-b border-line", edges)}>
          <span className="sr-only">Details</span>
        </th>
      )}
    </tr>
  </thead>
);

/** A cell of the first column leads to the page of the row. */
export const LinkedCell = <Row,>({ row, column, rowLink }: LinkedCellProps<Row>) => {
  const link = rowLink?.(row);
  return link ? (
    <Link look="strong" {...link}>
      {column.cell(row)}
    </Link>
  ) : (
    column.cell(row)
  );
};

const Detail = <Row,>({ row, rowDetail, columns, bulkActions, rowActions }: RowsProps<Row> & { row: Row }) => (
  <tr>
    <td
      colSpan={columns.length + 1 + Number(bulkActions !== undefined) + Number(rowActions !== undefined)}
      className="border-b border-line bg-sunken px-8 pt-1 pb-5 shadow-[inset_2px_0_0_var(--text-3)]"
    >
      {rowDetail?.(row)}
    </td>
  </tr>
);

export const RowTable = <Row,>(props: RowsProps<Row>) => {
  const { rows, columns, selection, keys, opened, noun, rowId, rowName, rowLink, bulkActions, rowActions } = props;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{noun.many}</caption>
        <Head {...props} />
        <tbody ref={keys.bodyRef}>
          {rows.map((row) => (
            <Fragment key={rowId(row)}>
              <tr
                data-row
                tabIndex={-1}
                aria-selected={bulkActions ? selection.isSelected(row) : undefined}
                onKeyDown={keys.openWithEnter(row)}
                className={clsx(
                  "group outline-none *:h-10 *:border-b *:border-line hover:*:bg-hover focus:*:bg-hover focus:*:first:shadow-[inset_2px_0_0_var(--text-3)] has-[a[aria-current]]:*:bg-accent-soft! has-[a[aria-current]]:*:first:shadow-[inset_2px_0_0_var(--accent)]!",
                  opened.has(row) && "*:border-b-0 *:bg-sunken *:first:shadow-[inset_2px_0_0_var(--text-3)]",
                  selection.isSelected(row) && "*:bg-accent-soft! *:first:shadow-[inset_2px_0_0_var(--accent)]!",
                )}
              >
                {bulkActions && (
                  <td className={edges}>
                    <Checkbox
                      label={`Select ${rowName(row)}`}
                      isLabelHidden
                      checked={selection.isSelected(row)}
                      onChange={() => selection.toggle(row)}
                    />
                  </td>
                )}
                {columns.map((column, index) => (
                  <td
                    key={column.id}
                    className={clsx(
                      "max-w-56 truncate px-3 py-2",
                      index === 0 ? "font-medium text-text" : "text-text-2",
                      column.align === "end" && "text-end whitespace-nowrap tabular-nums",
                      edges,
                    )}
                  >
                    {index === 0 ? <LinkedCell row={row} column={column} rowLink={rowLink} /> : column.cell(row)}
                  </td>
                ))}
                {rowActions && (
                  <td className={clsx("sticky right-0 bg-surface px-2 text-end", edges)}>{rowActions(row)}</td>
                )}
                {props.rowDetail && (
                  <td className={clsx("px-2 text-end", edges)}>
                    <OpenButton name={rowName(row)} isOpen={opened.has(row)} onToggle={() => opened.toggle(row)} />
                  </td>
                )}
              </tr>
              {opened.has(row) && <Detail {...props} row={row} />}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
};
