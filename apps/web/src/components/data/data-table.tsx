import type { Page } from "@gatehouse/shared/page";
import type { UseQueryResult } from "@tanstack/react-query";
import { type LinkProps, useNavigate } from "@tanstack/react-router";
import { clsx } from "clsx";
import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { problemOf } from "../../lib/problem";
import { useIsNarrow } from "../../lib/use-is-narrow";
import { useStored } from "../../lib/use-stored";
import { EmptyState, type EmptyStateProps } from "../states/empty-state";
import { ErrorState } from "../states/error-state";
import { Button } from "../ui/button";
import { BulkBar } from "./bulk-bar";
import { CardList } from "./card-list";
import { ColumnChoice } from "./column-choice";
import type { DataColumn } from "./columns";
import { type RowsProps, RowTable } from "./row-table";
import { TableFooter } from "./table-footer";
import { TableSkeleton } from "./table-skeleton";
import { TableToolbar, type TableToolbarProps } from "./table-toolbar";
import { useOpened } from "./use-opened";
import { useRowKeys } from "./use-row-keys";
import { useSelection } from "./use-selection";

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

const noRows: never[] = [];
const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === "string");

const Content = <Row,>({ isNarrow, ...props }: RowsProps<Row> & { isNarrow: boolean }) => {
  const { query, list, noun, columns, bulkActions } = props;
  const Rows = isNarrow ? CardList : RowTable;
  if (query.error && !query.data && problemOf(query.error).fields?.cursor)
    return (
      <EmptyState
        icon={SearchX}
        title="This page of the list is gone"
        body="The link to it is not whole. The list itself is still there."
        actions={<Button onClick={() => list.set({})}>Go to the first page</Button>}
      />
    );
  if (query.error && !query.data)
    return (
      <ErrorState
        title="The list could not be loaded"
        error={query.error}
        onRetry={query.refetch}
        isRetrying={query.isFetching}
      />
    );
  if (!query.data)
    return (
      <TableSkeleton
        columns={columns}
        label={`Loading ${noun.many}`}
        isNarrow={isNarrow}
        canSelect={bulkActions !== undefined}
      />
    );
  if (query.data.items.length > 0) return <Rows {...props} />;
  if (!list.isFiltered) return <EmptyState {...props.empty} />;
  return (
    <EmptyState
      icon={SearchX}
      title={props.nothingFound}
      body={`No ${noun.one} matches the search and filters.`}
      actions={
        <Button onClick={list.clear}>
          {list.filterCount === 1 ? "Clear the filter" : `Clear ${list.filterCount} filters`}
        </Button>
      }
    />
  );
};

/** A list with all its states; it takes the query's result itself, so that none of them can be left out. */
export const DataTable = <Row,>(props: DataTableProps<Row>) => {
  const { id, noun, query, list, columns, rowId, rowLink, bulkActions, total } = props;
  const navigate = useNavigate();
  const [hidden, setHidden] = useStored(`columns.${id}`, noRows, isNames);
  const isNarrow = useIsNarrow();
  const rows = query.data?.items ?? noRows;
  const selection = useSelection<Row>(rows, rowId);
  const opened = useOpened<Row>(rowId);
  const keys = useRowKeys<Row>({
    rows,
    onOpen: (row) => (props.rowDetail ? opened.toggle(row) : rowLink?.(row) && navigate(rowLink(row) as never)),
    onToggle: bulkActions && selection.toggle,
  });
  const shown = columns.filter((column) => !hidden.includes(column.id));

  return (
    <div className="flex min-w-0 flex-1 flex-col">
      <TableToolbar {...props}>
        {!isNarrow && <ColumnChoice columns={columns} hidden={hidden} onChange={setHidden} />}
      </TableToolbar>
      <div
        aria-busy={query.isPlaceholderData || undefined}
        className={clsx(
          "-mx-8 flex flex-1 flex-col border-t border-line transition-opacity max-md:-mx-4",
          query.isPlaceholderData && "opacity-60",
        )}
      >
        <Content {...props} {...{ rows, selection, opened, keys, isNarrow }} columns={shown} />
      </div>
      {bulkActions && selection.rows.length > 0 && (
        <BulkBar count={selection.rows.length} onClear={selection.clear}>
          {bulkActions(selection.rows, selection.clear)}
        </BulkBar>
      )}
      {query.data && query.data.total > 0 && (
        <TableFooter
          page={{ ...query.data, ...(total && { total, isTotalExact: true }) }}
          list={list}
          noun={noun}
          prefetch={props.prefetch}
        />
      )}
    </div>
  );
};
