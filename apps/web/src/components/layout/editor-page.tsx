import { createLink } from "@tanstack/react-router";
import { clsx } from "clsx";
import { Lock } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { showCurrent } from "../../lib/show-current";
import { Heading } from "../ui/heading";
import { Icon } from "../ui/icon";
import { DocumentTitle } from "./document-title";

type EditorPageProps = {
  title: string;
  /** Above the list: a SearchInput. */
  search: ReactNode;
  /** EditorGroups, or their states. */
  list: ReactNode;
  /** EditorDetail of the chosen one. Without one, narrow screens show the list. */
  detail: ReactNode | null;
  placeholder?: ReactNode;
};

/** Many texts at the left, the one that is edited at the right; where there is no room, one of the two. */
export const EditorPage = ({ title, search, list, detail, placeholder }: EditorPageProps) => (
  <div className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)] lg:h-[calc(100dvh-var(--topbar))] lg:flex-none lg:grid-cols-[232px_minmax(0,1fr)]">
    <section
      aria-label={title}
      className={clsx(
        "relative flex min-h-0 flex-col border-line lg:overflow-y-auto lg:border-r",
        detail && "max-lg:hidden",
      )}
    >
      <header className="grid grid-cols-[minmax(0,1fr)] gap-3 [&>search]:w-full pt-5 pr-3 pl-8 max-md:px-4">
        <DocumentTitle>{title}</DocumentTitle>
        <Heading level={detail ? 2 : 1} look="page">
          {title}
        </Heading>
        {search}
      </header>
      <div className="pt-1 pr-3 pb-6 pl-6 max-md:px-2">{list}</div>
    </section>
    <div className={clsx("flex min-h-0 min-w-0 flex-col", !detail && "max-lg:hidden")}>{detail ?? placeholder}</div>
  </div>
);

export const EditorGroup = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <section aria-label={heading}>
    <div aria-hidden="true" className="px-2 pt-3.5 pb-1 text-xs font-medium text-text-3">
      {heading}
    </div>
    <ul className="grid grid-cols-[minmax(0,1fr)] gap-px">{children}</ul>
  </section>
);

type EditorAnchorProps = Omit<ComponentProps<"a">, "className" | "style" | "title"> & {
  title: string;
  /** At the right: a version, "Off". */
  mark?: ReactNode;
  /** Nobody may switch it off. */
  isLocked?: boolean;
  hasDraft?: boolean;
  isFaint?: boolean;
};

const EditorAnchor = ({ title, mark, isLocked, hasDraft, isFaint, children: _none, ...rest }: EditorAnchorProps) => (
  <li>
    <a
      {...rest}
      ref={showCurrent}
      className={clsx(
        "flex min-h-7 items-center gap-1.5 rounded-md px-2 text-sm hover:bg-hover aria-[current=page]:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-text max-lg:min-h-9",
        isFaint ? "text-text-3" : "text-text-2",
      )}
    >
      <span className="min-w-0 flex-1 truncate">{title}</span>
      <span className="flex shrink-0 items-center gap-1.5 text-xs text-text-3">
        {mark}
        {isLocked && <Icon of={Lock} size={14} />}
        {isLocked && <span className="sr-only">Always sent</span>}
        {hasDraft && (
          <span className="size-1.75 rounded-full bg-accent-solid">
            <span className="sr-only">Draft</span>
          </span>
        )}
      </span>
    </a>
  </li>
);

/** A link of the router to one of the texts. */
export const EditorItem = createLink(EditorAnchor);

type EditorDetailProps = {
  /** On narrow screens, above all else: the Link back to the list. */
  back: ReactNode;
  title: string;
  meta: ReactNode;
  actions?: ReactNode;
  /** What the text comes to, beside it. */
  preview?: ReactNode;
  /** PublishBar */
  bar?: ReactNode;
  children: ReactNode;
};

export const EditorDetail = ({ back, title, meta, actions, preview, bar, children }: EditorDetailProps) => (
  <article className="flex min-h-0 flex-1 flex-col">
    <header className="flex items-start gap-3 border-b border-line px-6 py-4 max-md:flex-wrap max-md:px-4">
      <div className="min-w-0 flex-1 max-md:basis-full">
        <div className="pb-2 lg:hidden">{back}</div>
        <Heading level={1} look="page">
          {title}
        </Heading>
        <div className="text-xs text-text-3">{meta}</div>
      </div>
      {actions && <div className="flex items-center gap-4 max-md:w-full max-md:justify-between">{actions}</div>}
    </header>
    <div
      className={clsx(
        "grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)]",
        preview && "lg:grid-cols-[minmax(0,1.16fr)_minmax(0,1fr)]",
      )}
    >
      <div className="flex min-w-0 flex-col gap-5 px-6 py-5 max-md:px-4 lg:overflow-y-auto">{children}</div>
      {preview && (
        <aside
          aria-label="Preview"
          className="flex min-w-0 flex-col gap-3 border-line bg-canvas px-4 py-3 max-lg:border-t lg:overflow-y-auto lg:border-l lg:pr-8"
        >
          {preview}
        </aside>
      )}
    </div>
    {bar}
  </article>
);
