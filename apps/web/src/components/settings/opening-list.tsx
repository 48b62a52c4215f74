import type { ReactNode } from "react";

/** The columns of an OpeningList and its rows: name, four facts, buttons. */
export const openingColumns =
  "md:grid md:grid-cols-[minmax(0,2fr)_minmax(0,1.4fr)_repeat(3,minmax(0,1fr))_92px] md:items-center md:gap-x-3";

type OpeningListProps = {
  label: string;
  /** Of the name and four facts. */
  columns: readonly string[];
  /** OpeningRows */
  children: ReactNode;
};

/** Rows that open in place to be edited. */
export const OpeningList = ({ label, columns, children }: OpeningListProps) => (
  <div className="rounded-lg border border-line bg-surface">
    <div
      aria-hidden="true"
      className={`${openingColumns} h-8.5 border-b border-line px-4 text-xs font-medium text-text-3 max-md:hidden`}
    >
      {columns.map((column) => (
        <span key={column}>{column}</span>
      ))}
    </div>
    <ul aria-label={label} className="divide-y divide-line">
      {children}
    </ul>
  </div>
);
