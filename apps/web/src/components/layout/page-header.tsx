import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Heading } from "../ui/heading";
import { DocumentTitle } from "./document-title";

type PageHeaderProps = {
  /** Says what the page is; also the title of the browser's tab. */
  title: string;
  lead?: ReactNode;
  /** The primary one last. */
  actions?: ReactNode;
};

export const PageHeader = ({ title, lead, actions }: PageHeaderProps) => (
  <header className="flex items-start gap-4 max-md:flex-wrap">
    <DocumentTitle>{title}</DocumentTitle>
    <div className={clsx("min-w-0 flex-1 pt-0.5", lead ? "max-md:basis-full" : "max-md:min-w-min")}>
      <Heading level={1} look="page">
        {title}
      </Heading>
      {lead && <p className="max-w-[68ch] pt-0.5 text-pretty text-text-2">{lead}</p>}
    </div>
    {actions && <div className="flex shrink-0 gap-2">{actions}</div>}
  </header>
);
