import type { ReactNode } from "react";

type PopoverHeaderProps = {
  title: string;
  /** Beside the title: a count. */
  meta?: ReactNode;
  action?: ReactNode;
};

export const PopoverHeader = ({ title, meta, action }: PopoverHeaderProps) => (
  <div className="flex min-h-11 items-center gap-2 border-b border-line py-2 pr-2 pl-4">
    <h2 className="text-sm font-semibold">{title}</h2>
    {meta}
    {action && <span className="ml-auto">{action}</span>}
  </div>
);

/** Sentences. */
export const PopoverBody = ({ children }: { children: ReactNode }) => (
  <div className="grid gap-2 px-4 py-3 text-sm text-text-2">{children}</div>
);

export const PopoverFooter = ({ children }: { children: ReactNode }) => (
  <div className="flex items-center justify-between gap-2 border-t border-line px-2 py-1">{children}</div>
);
