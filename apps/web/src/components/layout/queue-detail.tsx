import type { ReactNode } from "react";
import { Heading } from "../ui/heading";

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
