import { type ReactNode, useId } from "react";
import { Heading } from "../ui/heading";

type PanelProps = {
  title?: string;
  /** Beside the title: a count, a badge. */
  meta?: ReactNode;
  /** At the right of the title. */
  actions?: ReactNode;
  footer?: ReactNode;
  /** `rows` brings its own padding: a RowList or a table. */
  content?: "padded" | "rows";
  children: ReactNode;
};

export const Panel = ({ title, meta, actions, footer, content = "padded", children }: PanelProps) => {
  const id = useId();
  return (
    <section aria-labelledby={title ? id : undefined} className="min-w-0 rounded-lg border border-line bg-surface">
      {title && (
        <div className="flex min-h-12 items-center gap-2 border-b border-line px-4 py-2">
          <Heading level={2} look="panel" id={id}>
            {title}
          </Heading>
          {meta}
          {actions && <div className="ml-auto flex shrink-0 items-center gap-2 text-sm text-text-3">{actions}</div>}
        </div>
      )}
      {content === "padded" ? <div className="p-4">{children}</div> : children}
      {footer && (
        <div className="flex items-center gap-2 border-t border-line px-4 py-2.5 text-sm text-text-3">{footer}</div>
      )}
    </section>
  );
};
