import { clsx } from "clsx";
import type { ReactNode } from "react";

/** Rows with hairlines between them, inside a Panel with `content="rows"`. */
export const RowList = ({ label, children }: { label?: string; children: ReactNode }) => (
  <ul aria-label={label} className="divide-y divide-line">
    {children}
  </ul>
);

type RowProps = {
  /** Tile or Avatar. */
  start?: ReactNode;
  /** What the row is, as one to three lines. */
  children: ReactNode;
  /** Tags, buttons. */
  end?: ReactNode;
  /** What the row unfolds to, under it. */
  below?: ReactNode;
  /** Unread: a brass dot before the row, and words for those who can't see it. */
  isUnread?: boolean;
  /** `start` for rows of several lines. */
  align?: "center" | "start";
};

export const Row = ({ start, children, end, below, isUnread, align = "center" }: RowProps) => (
  <li
    className={clsx(
      "relative flex min-h-11 gap-3 px-4 py-2.5 text-sm",
      below && "flex-wrap",
      align === "center" ? "items-center" : "items-start",
      isUnread !== undefined && "pl-6",
    )}
  >
    {isUnread && (
      <span
        className={clsx(
          "absolute left-2.25 size-1.75 rounded-full bg-accent-solid",
          align === "center" ? "top-1/2 -translate-y-1/2" : "top-4.25",
        )}
      >
        <span className="sr-only">Unread</span>
      </span>
    )}
    {start}
    <div className="min-w-0 flex-1">{children}</div>
    {end && <div className="flex shrink-0 items-center gap-2">{end}</div>}
    {below && <div className="basis-full md:pl-11">{below}</div>}
  </li>
);
