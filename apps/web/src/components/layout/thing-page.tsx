import type { ReactNode } from "react";
import { Heading } from "../ui/heading";
import { DocumentTitle } from "./document-title";
import { Page } from "./page";

type ThingPageProps = {
  /** Avatar or Tile in 48 or 40 px. */
  picture: ReactNode;
  title: string;
  /** One StatusBadge. */
  status?: ReactNode;
  /** Small beside the status: "#418". */
  note?: ReactNode;
  /** One line of facts, with Dotted. */
  meta?: ReactNode;
  actions?: ReactNode;
  /** Tabs; they run across the page. */
  tabs?: ReactNode;
  /** Panels in a column at the right, on mobile below. */
  side?: ReactNode;
  /** `table` for a DataTable, which brings its own edges. */
  content?: "panels" | "table";
  children: ReactNode;
};

/** The page of one thing: who or what it is, its parts as tabs, and the part that is open. */
export const ThingPage = ({
  picture,
  title,
  status,
  note,
  meta,
  actions,
  tabs,
  side,
  content = "panels",
  children,
}: ThingPageProps) => (
  <Page width="table">
    <DocumentTitle>{title}</DocumentTitle>
    <header className="flex items-center gap-4 max-md:flex-wrap max-md:gap-3">
      {picture}
      <div className="min-w-0 flex-1">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
          <Heading level={1} look="page">
            {title}
          </Heading>
          {status}
          {note && <span className="text-sm text-text-3 tabular-nums">{note}</span>}
        </div>
        {meta && <div className="text-text-2 wrap-anywhere">{meta}</div>}
      </div>
      {actions && <div className="flex shrink-0 gap-2 max-md:w-full max-md:flex-wrap">{actions}</div>}
    </header>
    {tabs}
    {content === "table" ? (
      children
    ) : (
      <div className="grid max-w-[1280px] grid-cols-[minmax(0,1fr)] items-start gap-x-8 gap-y-6 pt-1 pb-12 has-[>aside]:lg:grid-cols-[minmax(0,1fr)_320px]">
        <div className="flex min-w-0 flex-col gap-6">{children}</div>
        {side && (
          <aside aria-label="Details" className="flex min-w-0 flex-col gap-6">
            {side}
          </aside>
        )}
      </div>
    )}
  </Page>
);
