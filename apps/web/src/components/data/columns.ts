import {
  type ColumnDef,
  columnVisibilityFeature,
  createColumnHelper,
  type ReactTable,
  type RowData,
  rowSelectionFeature,
  tableFeatures,
} from "@tanstack/react-table";

type ColumnMeta = {
  /** The server's name of the sort; without it the head is no button. */
  sort?: string;
  align?: "end";
  /** On mobile: `title` and `status` on the first line, `line` on one of its own, the others joined in the last. */
  card?: "title" | "status" | "line" | "fact" | "hidden";
  /** Shape of what is still loading. */
  skeleton?: "person" | "badge" | "text" | "short";
};

/** Sorting, filtering and paging are the server's; here only what belongs to the eyes. */
export const features = tableFeatures({
  columnVisibilityFeature,
  rowSelectionFeature,
  columnMeta: {} as ColumnMeta,
});

export type DataColumn<Row extends RowData> = ColumnDef<typeof features, Row, unknown>;
export type DataTableModel<Row extends RowData> = ReactTable<typeof features, Row>;

/** `const column = columnsOf<User>(); const columns = column.columns([column.accessor("name", { header: "Name" })])` */
export const columnsOf = <Row extends RowData>() => createColumnHelper<typeof features, Row>();
