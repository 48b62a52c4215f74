import { clsx } from "clsx";
import type { ReactNode } from "react";

/** The rows of a table from edge to edge; older ones stay, paler, until the asked ones are there. */
export const TableFrame = ({ isOutdated, children }: { isOutdated?: boolean; children: ReactNode }) => (
  <div
    aria-busy={isOutdated || undefined}
    className={clsx(
      "-mx-8 flex flex-1 flex-col border-t border-line transition-opacity max-md:-mx-4",
      isOutdated && "opacity-60",
    )}
  >
    {children}
  </div>
);
