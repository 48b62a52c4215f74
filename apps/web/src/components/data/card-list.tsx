import { clsx } from "clsx";
import { Fragment } from "react";
import { Dotted } from "../layout/dotted";
import { Checkbox } from "../ui/checkbox";
import type { DataColumn } from "./columns";
import { OpenButton } from "./open-button";
import { LinkedCell, type RowsProps } from "./row-table";

/** The same rows where there is no room for columns: name and state, then two lines of facts. */
export const CardList = <Row,>(props: RowsProps<Row>) => {
  const { rows, columns, selection, keys, opened, noun, rowId, rowName, rowLink, bulkActions, rowActions } = props;
  const cells = (row: Row, card: DataColumn<Row>["card"]) =>
    columns
      .filter((column) => (column.card ?? "fact") === card)
      .map((column) => ({
        id: column.id,
        content:
          card === "title" ? (
            <LinkedCell row={row} column={column} rowLink={rowLink} />
          ) : (
            (column.cardCell ?? column.cell)(row)
          ),
      }))
      .filter(({ content }) => content !== null && content !== undefined && content !== false)
      .map(({ id, content }) => <Fragment key={id}>{content}</Fragment>);
  const hasPicture = columns.some(({ card, skeleton }) => card === "title" && skeleton === "person");
  // As far in as the title stands: after the checkbox and the picture.
  const indent = bulkActions ? (hasPicture ? "pl-14.5" : "pl-6") : hasPicture && "pl-8.5";
  return (
    <ul aria-label={noun.many} ref={keys.bodyRef}>
      {rows.map((row) => {
        const lines = cells(row, "line");
        const facts = cells(row, "fact");
        return (
          <li
            key={rowId(row)}
            data-row
            tabIndex={-1}
            onKeyDown={keys.openWithEnter(row)}
            className={clsx(
              "grid gap-0.5 border-b border-line px-4 py-3 text-sm text-text-3 outline-none focus:bg-hover",
              selection.isSelected(row) && "bg-accent-soft! shadow-[inset_2px_0_0_var(--accent)]",
            )}
          >
            <div className="flex items-center gap-2">
              {bulkActions && (
                <Checkbox
                  label={`Select ${rowName(row)}`}
                  isLabelHidden
                  checked={selection.isSelected(row)}
                  onChange={() => selection.toggle(row)}
                />
              )}
              <div className="min-w-0 flex-1 text-base font-medium text-text">{cells(row, "title")}</div>
              {cells(row, "status")}
              {rowActions && <span className="-mr-2">{rowActions(row)}</span>}
              {props.rowDetail && (
                <span className="-mr-2">
                  <OpenButton name={rowName(row)} isOpen={opened.has(row)} onToggle={() => opened.toggle(row)} />
                </span>
              )}
            </div>
            {lines.length > 0 && <div className={clsx("truncate", indent)}>{lines}</div>}
            {facts.length > 0 && (
              <div className={clsx(indent)}>
                <Dotted>{facts}</Dotted>
              </div>
            )}
            {opened.has(row) && <div className="pt-3 pb-2 text-text-2">{props.rowDetail?.(row)}</div>}
          </li>
        );
      })}
    </ul>
  );
};
