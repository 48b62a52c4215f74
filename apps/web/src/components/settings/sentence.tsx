import type { ReactNode } from "react";

/** Words with small Selects among them: "Daily, at [08:30]". */
export const Sentence = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-text-2 [&>span:has(>select)]:w-auto [&>span:has(>select)]:max-w-52">
    {children}
  </div>
);
