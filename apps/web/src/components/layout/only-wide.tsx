import type { ReactNode } from "react";

/** Left out on mobile, where the same can be reached in another way. */
export const OnlyWide = ({ children }: { children: ReactNode }) => (
  <div className="contents max-md:hidden">{children}</div>
);
