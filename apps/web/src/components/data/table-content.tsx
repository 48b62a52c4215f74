import { useNavigate } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { problemOf } from "../../lib/problem";
import { EmptyState } from "../states/empty-state";
import { ErrorState } from "../states/error-state";
import { Button } from "../ui/button";
import { BulkBar } from "./bulk-bar";
import { CardList } from "./card-list";
import type { DataTableProps } from "./data-table";
import { type RowsProps, RowTable } from "./row-table";
import { TableFooter } from "./table-footer";
import { TableFrame } from "./table-frame";
import { useOpened } from "./use-opened";
import { useRowKeys } from "./use-row-keys";
import { useSelection } from "./use-selection";

export type TableContentProps<Row> = DataTableProps<Row> & { isNarrow: boolean; skeleton: ReactNode };

const noRows: never[] = [];

const Rows = <Row,>({ isNarrow, skeleton, ...props }: RowsProps<Row> & TableContentProps<Row>) => {
  const { query, list, noun } = props;
  const List = isNarrow ? CardList : RowTable;
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
  if (!query.data) return skeleton;
  if (query.data.items.length > 0) return <List {...props} />;
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

/** The rows of a table in all their states, and what is done with them. */
export const TableContent = <Row,>(props: TableContentProps<Row>) => {
  const { noun, query, list, rowId, rowLink, bulkActions, total } = props;
  const navigate = useNavigate();
  const rows = query.data?.items ?? noRows;
  const selection = useSelection<Row>(rows, rowId);
  const opened = useOpened<Row>(rowId);
  const keys = useRowKeys<Row>({
    rows,
    onOpen: (row) => (props.rowDetail ? opened.toggle(row) : rowLink?.(row) && navigate(rowLink(row) as never)),
    onToggle: bulkActions && selection.toggle,
  });
  return (
    <>
      <TableFrame isOutdated={query.isPlaceholderData}>
        <Rows {...props} {...{ rows, selection, opened, keys }} />
      </TableFrame>
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
    </>
  );
};
