import type { ReactNode } from "react";

export type DataColumn<Row> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** In place of `cell` on mobile, where no head says what a number counts. */
  cardCell?: (row: Row) => ReactNode;
  /** The server's name of the sort; without it the head is no button. */
  sort?: string;
  align?: "end";
  /** On mobile: `title` and `status` on the first line, `line` on one of its own, the others joined in the last. */
  card?: "title" | "status" | "line" | "fact" | "hidden";
  /** Shape of what is still loading. */
  skeleton?: "person" | "badge" | "text" | "short";
};
