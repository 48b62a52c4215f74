import { createLink } from "@tanstack/react-router";
import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { Heading } from "../ui/heading";
import { DocumentTitle } from "./document-title";

type QueuePageProps = {
  title: string;
  /** Segmented, and what else narrows the list. */
  filters?: ReactNode;
  /** QueueList, or its states. */
  list: ReactNode;
  /** Below the list: its keys, or the bar of selected ones. */
  listFooter?: ReactNode;
  /** QueueDetail of the chosen one. Without one, mobile shows the list. */
  detail: ReactNode | null;
  /** In place of the detail while none is chosen. */
  placeholder?: ReactNode;
};

/** What waits at the left, the decision at the right; where there is no room, one of the two. */
export const QueuePage = ({ title, filters, list, listFooter, detail, placeholder }: QueuePageProps) => (
  <div className="grid min-h-0 flex-1 md:h-[calc(100dvh-var(--topbar))] md:flex-none md:grid-cols-[300px_minmax(0,1fr)] lg:grid-cols-[344px_minmax(0,1fr)]">
    <DocumentTitle>{title}</DocumentTitle>
    <section
      aria-label={title}
      className={clsx("flex min-h-0 flex-col border-line md:border-r", detail && "max-md:hidden")}
    >
      <header className="border-b border-line pt-4 pr-4 pb-3 pl-8 max-md:pl-4">
        <Heading level={1} look="page">
          {title}
        </Heading>
        {filters && <div className="flex flex-wrap items-center gap-2 pt-3">{filters}</div>}
      </header>
      <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{list}</div>
      {listFooter && (
        <footer className="flex items-center gap-3 border-t border-line py-3 pr-4 pl-8 text-xs text-text-3 max-md:pl-4">
          {listFooter}
        </footer>
      )}
    </section>
    <div className={clsx("flex min-h-0 min-w-0 flex-col", !detail && "max-md:hidden")}>{detail ?? placeholder}</div>
  </div>
);

type QueueListProps = { label: string; bodyRef?: (element: HTMLElement | null) => void; children: ReactNode };

export const QueueList = ({ label, bodyRef, children }: QueueListProps) => (
  <ul aria-label={label} ref={bodyRef}>
    {children}
  </ul>
);

type QueueAnchorProps = Omit<ComponentProps<"a">, "className" | "style" | "title"> & {
  /** Avatar of 24 px. */
  picture: ReactNode;
  title: string;
  /** At the right of the title: how long it waits. */
  time?: ReactNode;
  detail?: ReactNode;
  /** At the right of the detail: "Person". */
  kind?: ReactNode;
  isCurrent: boolean;
  /** A Checkbox, where several can be decided at once. */
  checkbox?: ReactNode;
};

const QueueAnchor = ({
  picture,
  title,
  time,
  detail,
  kind,
  isCurrent,
  checkbox,
  children: _none,
  ...rest
}: QueueAnchorProps) => (
  <li
    className={clsx(
      "flex items-center border-b border-line pl-8 max-md:pl-4",
      isCurrent ? "bg-accent-soft shadow-[inset_2px_0_0_var(--accent)]" : "hover:bg-hover",
    )}
  >
    {checkbox && <span className="pr-3">{checkbox}</span>}
    <a
      {...rest}
      data-row
      aria-current={isCurrent || undefined}
      className="grid min-w-0 flex-1 grid-cols-[24px_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-0.5 py-2.75 pr-4 text-sm text-text-2 focus-visible:-outline-offset-2"
    >
      {picture}
      <span className="truncate font-medium text-text">{title}</span>
      <span className="text-end text-xs text-text-3">{time}</span>
      <span className="col-start-2 truncate">{detail}</span>
      <span className="text-end text-xs text-text-3">{kind}</span>
    </a>
  </li>
);

/** One that waits: a link of the router to its decision. */
export const QueueItem = createLink(QueueAnchor);
