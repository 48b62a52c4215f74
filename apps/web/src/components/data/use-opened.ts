import { useState } from "react";

/** Which rows show their detail. */
export const useOpened = <Row>(rowId: (row: Row) => string) => {
  const [ids, setIds] = useState<readonly string[]>([]);
  return {
    has: (row: Row) => ids.includes(rowId(row)),
    toggle: (row: Row) => {
      const id = rowId(row);
      setIds((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
    },
  };
};

export type Opened<Row> = ReturnType<typeof useOpened<Row>>;
