import { ChevronRight } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { Icon } from "./icon";

/** Where one is: links to what is above, then the page itself, cut when there is no room. */
export const Breadcrumbs = ({ above, current }: { above: { key: string; crumb: ReactNode }[]; current: string }) => (
  <nav aria-label="Breadcrumbs" className="flex min-w-0 items-center gap-1.5 text-sm text-text-3">
    {above.map(({ key, crumb }) => (
      <Fragment key={key}>
        <span className="whitespace-nowrap [&>a:hover]:text-text">{crumb}</span>
        <span className="text-text-disabled">
          <Icon of={ChevronRight} size={14} />
        </span>
      </Fragment>
    ))}
    <span aria-current="page" className="truncate font-medium text-text">
      {current}
    </span>
  </nav>
);
