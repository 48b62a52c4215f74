import type { ReactNode } from "react";

/** A sunken box for what is given, before anything is asked. */
export const Well = ({ start, children }: { start?: ReactNode; children: ReactNode }) => (
  <div className="flex items-center gap-3 rounded-lg border border-line bg-sunken p-3">
    {start}
    <div className="min-w-0 flex-1">{children}</div>
  </div>
);
