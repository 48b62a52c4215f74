import type { ReactNode } from "react";

/** A word that sorts a thing, where a state would be a StatusBadge: "Default". */
export const Tag = ({ children }: { children: ReactNode }) => (
  <span className="inline-flex h-5 items-center rounded-sm bg-hover px-1.5 text-xs font-medium whitespace-nowrap text-text-2">
    {children}
  </span>
);
