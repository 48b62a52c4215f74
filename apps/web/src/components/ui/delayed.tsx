import type { ReactNode } from "react";

/** Takes its room at once and is seen after 150 ms: what loads faster than that does not flicker. */
export const Delayed = ({ label, children }: { label: string; children: ReactNode }) => (
  <div role="status" className="animate-(--animate-appear)">
    <span className="sr-only">{label}</span>
    {children}
  </div>
);
