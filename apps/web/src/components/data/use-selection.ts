import { useState } from "react";

/** Selected rows by id; those that are no longer in the list do not count. */
export const useSelection = <Row>(rows: readonly Row[], rowId: (row: Row) => string) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = rows.filter((row) => ids.has(rowId(row)));
  return {
    rows: selected,
    isSelected: (row: Row) => ids.has(rowId(row)),
    isAll: rows.length > 0 && selected.length === rows.length,
    isSome: selected.length > 0 && selected.length < rows.length,
    toggle: (row: Row) =>
      setIds(new Set(ids.has(rowId(row)) ? [...ids].filter((id) => id !== rowId(row)) : [...ids, rowId(row)])),
    toggleAll: () => setIds(new Set(selected.length === rows.length ? [] : rows.map(rowId))),
    clear: () => setIds(new Set()),
  };
};

export type Selection<Row> = ReturnType<typeof useSelection<Row>>;
