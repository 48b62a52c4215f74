import type { Page } from "@gatehouse/shared/page";
import type { UseQueryResult } from "@tanstack/react-query";
import type { LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { beside } from "../../lib/beside";
import { useIsNarrow } from "../../lib/use-is-narrow";
import { useStored } from "../../lib/use-stored";
import type { EmptyStateProps } from "../states/empty-state";
import { ColumnChoice } from "./column-choice";
import type { DataColumn } from "./columns";
import type { TableContentProps } from "./table-content";
import { TableFrame } from "./table-frame";
import { TableSkeleton } from "./table-skeleton";
import { TableToolbar, type TableToolbarProps } from "./table-toolbar";

export type Noun = { one: string; many: string };

export type DataTableProps<Row> = TableToolbarProps & {
  /** Remembers the choice of columns under this name. */
  id: string;
  noun: Noun;
  query: Pick<UseQueryResult<Page<Row>, unknown>, "data" | "error" | "isFetching" | "isPlaceholderData" | "refetch">;
  columns: readonly DataColumn<Row>[];
  rowId: (row: Row) => string;
  /** Names a row for its checkbox. */
  rowName: (row: Row) => string;
  /** What belongs here and the first step, when nothing was ever added. */
  empty: EmptyStateProps;
  /** "No user matches", when the filters leave nothing. */
  nothingFound: string;
  /** The page of a row: where its first column and Enter on it lead. */
  rowLink?: (row: Row) => LinkProps | undefined;
  /** What a row opens to, below it. Enter on the row opens and closes it. */
  rowDetail?: (row: Row) => ReactNode;
  /** A Menu at the end of the row. */
  rowActions?: (row: Row) => ReactNode;
  /** BulkAction buttons for the selected rows; without them rows can't be selected. */
  bulkActions?: (rows: Row[], clear: () => void) => ReactNode;
  /** How many there are, where that is known beyond what a page counts. */
  total?: number;
  /** Called when the next page is about to be asked for. */
  prefetch?: (cursor: string) => void;
};

const noNames: never[] = [];
const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === "string");

/** What is below the toolbar; its types are those of every row. */
const TableContent = beside(() => import("./table-content"), "TableContent") as <Row>(
  props: TableContentProps<Row> & { fallback: ReactNode },
) => ReactNode;

/** A list with all its states; it takes the query's result itself, so that none of them can be left out. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { id, noun, columns, bulkActions } = props;
  const [hidden, setHidden] = useStored(`columns.${id}`, noNames, isNames);
  const isNarrow = useIsNarrow();
  const shown = columns.filter((column) => !hidden.includes(column.id));
  const skeleton = (
    <TableSkeleton
      columns={shown}
      label={`Loading ${noun.many}`}
      isNarrow={isNarrow}
      canSelect={bulkActions !== undefined}
    />
  );
  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <TableToolbar {...props}>
        {!isNarrow && <ColumnChoice columns={columns} hidden={hidden} onChange={setHidden} />}
      </TableToolbar>
      <TableContent
        {...props}
        columns={shown}
        isNarrow={isNarrow}
        skeleton={skeleton}
        fallback={<TableFrame>{skeleton}</TableFrame>}
      />
    </div>
  );
};
