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
  /** Unread: a brass dot before the row, and words for those who can't see it. */
  isUnread?: boolean;
};

export const Row = ({ start, children, end, isUnread }: RowProps) => (
  <li
    className={clsx("relative flex min-h-11 items-center gap-3 px-4 py-2.5 text-sm", isUnread !== undefined && "pl-6")}
  >
    {isUnread && (
      <span className="absolute top-1/2 left-2.25 size-1.75 -translate-y-1/2 rounded-full bg-accent-solid">
        <span className="sr-only">Unread</span>
      </span>
    )}
    {start}
    <div className="min-w-0 flex-1">{children}</div>
    {end && <div className="flex shrink-0 items-center gap-2">{end}</div>}
  </li>
);
