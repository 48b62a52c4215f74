import { clsx } from "clsx";
import type { ReactNode } from "react";

type SidePageProps = {
  /** The thing that is open; without one the list has the whole width. */
  detail: ReactNode | null;
  /** The list. */
  children: ReactNode;
};

/** A list that stays in view while one of its things is open at its right; where there is no room, one of the two. */
export const SidePage = ({ detail, children }: SidePageProps) => (
  <div
    className={clsx("grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)]", detail && "lg:grid-cols-[minmax(0,1fr)_392px]")}
  >
    <div className={clsx("flex min-w-0 flex-col", detail && "max-lg:hidden")}>{children}</div>
    {detail && (
      <aside
        aria-label="Details"
        className="min-w-0 border-line px-6 py-4 max-md:px-4 lg:sticky lg:top-(--topbar) lg:h-[calc(100dvh-var(--topbar))] lg:overflow-y-auto lg:border-l"
      >
        {detail}
      </aside>
    )}
  </div>
);
