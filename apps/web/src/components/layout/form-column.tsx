import type { ReactNode } from "react";

/** Sections of forms on a page that is wider: as wide as a Page of forms. */
export const FormColumn = ({ children }: { children: ReactNode }) => (
  <div className="flex max-w-[640px] min-w-0 flex-col gap-6">{children}</div>
);
