import type { ReactNode } from "react";

/** A property in one word, without any judgment. */
export const Tag = ({ children }: { children: ReactNode }) => (
  <span className="inline-flex h-5 items-center gap-1 rounded-sm bg-hover px-1.5 text-xs font-medium whitespace-nowrap text-text-2">
    {children}
  </span>
);
