import { useState } from "react";

/** Chosen rows by id; those that are no longer in the list do not count. */
export const useSelection = <Row>(rows: readonly Row[], rowId: (row: Row) => string) => {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter((row) => ids.has(rowId(row)));
  return {
    chosen,
    isChosen: (row: Row) => ids.has(rowId(row)),
    isAll: rows.length > 0 && chosen.length === rows.length,
    isSome: chosen.length > 0 && chosen.length < rows.length,
    toggle: (row: Row) =>
      setIds(new Set(ids.has(rowId(row)) ? [...ids].filter((id) => id !== rowId(row)) : [...ids, rowId(row)])),
    toggleAll: () => setIds(new Set(chosen.length === rows.length ? [] : rows.map(rowId))),
    clear: () => setIds(new Set()),
  };
};

export type Selection<Row> = ReturnType<typeof useSelection<Row>>;
