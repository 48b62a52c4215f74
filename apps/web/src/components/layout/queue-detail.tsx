import { clsx } from "clsx";
import { ArrowRight } from "lucide-react";
import { type ReactNode, useId } from "react";
import { FieldContext } from "../ui/field";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";

type QueueDetailProps = {
  /** On mobile, above all else: the Link back to the list. */
  back: ReactNode;
  /** Avatar of 32 px. */
  picture: ReactNode;
  title: string;
  status?: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  /** The buttons of the decision: refusing first, the primary one in a `Push` last. */
  footer?: ReactNode;
  children: ReactNode;
};

/** One that waits, with what is known about it; the decision stays in view below. */
export const QueueDetail = ({ back, picture, title, status, meta, actions, footer, children }: QueueDetailProps) => (
  <article className="flex min-h-0 flex-1 flex-col">
    <div className="min-h-0 flex-1 px-8 py-5 max-md:px-4 max-md:py-4 md:overflow-y-auto">
      <div className="pb-3 md:hidden">{back}</div>
      <header className="flex items-start gap-3 pb-4">
        {picture}
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
            <Heading level={2} look="section">
              {title}
            </Heading>
            {status}
          </div>
          {meta && <div className="text-sm text-text-2 wrap-anywhere">{meta}</div>}
        </div>
        {actions && <div className="flex shrink-0 gap-1">{actions}</div>}
      </header>
      <div className="flex flex-col gap-5">{children}</div>
    </div>
    {footer && (
      <footer className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-line bg-surface px-8 py-3 max-md:px-4">
        {footer}
      </footer>
    )}
  </article>
);

/** Pushes what follows to the other end of the row. */
export const Push = () => <span aria-hidden="true" className="ml-auto" />;

type DecisionRowProps = {
  name: string;
  /** What was asked for; struck through once something else is decided. */
  asked: ReactNode;
  /** What is decided instead. */
  decided?: ReactNode;
  /** Select, ComboboxField or DateField to change it. */
  control?: ReactNode;
};

/** What is decided, line by line; changed lines carry the marker. */
export const DecisionList = ({ label, children }: { label: string; children: ReactNode }) => (
  <dl aria-label={label} className="divide-y divide-line rounded-lg border border-line">
    {children}
  </dl>
);

export const DecisionRow = ({ name, asked, decided, control }: DecisionRowProps) => {
  const id = useId();
  return (
    <div
      className={clsx(
        "grid min-h-12 grid-cols-[116px_minmax(0,1fr)_minmax(0,220px)] items-center gap-x-4 gap-y-1 px-4 py-2 text-sm first:rounded-t-lg last:rounded-b-lg max-md:grid-cols-1",
        decided !== undefined && "shadow-[inset_2px_0_0_var(--accent)]",
      )}
    >
      <dt className="text-text-3">
        <label htmlFor={id}>{name}</label>
      </dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-2 wrap-anywhere">
        {decided === undefined ? (
          asked
        ) : (
          <>
            <s className="text-text-3">{asked}</s>
            <Icon of={ArrowRight} size={14} tone="neutral" />
            <b className="font-medium">{decided}</b>
          </>
        )}
      </dd>
      <dd className="min-w-0">
        <FieldContext value={{ id }}>{control}</FieldContext>
      </dd>
    </div>
  );
};
