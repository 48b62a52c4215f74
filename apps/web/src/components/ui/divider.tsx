import type { ReactNode } from "react";

/** Words between two lines: what follows is asked by somebody else. */
export const Divider = ({ children }: { children: ReactNode }) => (
  <div className="flex items-center gap-3 pt-1 text-xs text-text-3 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
    {children}
  </div>
);
