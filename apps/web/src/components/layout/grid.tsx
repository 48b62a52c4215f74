import { clsx } from "clsx";
import type { ReactNode } from "react";
import { type Gap, gaps } from "./gap";

type GridProps = {
  /** `side` is the content with a column of 320 px at its right. One column on mobile, unless `isFixed`. */
  columns: 2 | 3 | 4 | "side";
  gap?: Gap;
  /** Keeps the columns on mobile: short pairs like first and last name. */
  isFixed?: boolean;
  children: ReactNode;
};

const columnsOf = {
  2: "md:grid-cols-2",
  3: "md:grid-cols-3",
  4: "md:grid-cols-4",
  side: "lg:grid-cols-[minmax(0,1fr)_320px]",
};

export const Grid = ({ columns, gap = 4, isFixed = false, children }: GridProps) => (
  <div
    className={clsx(
      "grid min-w-0 items-start",
      isFixed && columns === 2 ? "grid-cols-2" : clsx("grid-cols-[minmax(0,1fr)]", columnsOf[columns]),
      gaps[gap],
    )}
  >
    {children}
  </div>
);
