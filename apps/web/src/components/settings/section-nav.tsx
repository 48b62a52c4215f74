import { Link, type LinkProps } from "@tanstack/react-router";
import { clsx } from "clsx";
import { showCurrent } from "../../lib/show-current";

type SectionNavProps = {
  label: string;
  groups: readonly { heading: string; links: readonly (LinkProps & { label: string })[] }[];
};

const linkClass =
  "flex h-7 items-center rounded-md px-2 text-sm font-medium whitespace-nowrap text-text-2 hover:bg-hover aria-[current=page]:bg-pressed aria-[current=page]:text-text max-lg:h-9";

/** The sections of a page, under headings; where there is no room, in one line that scrolls. */
export const SectionNav = ({ label, groups }: SectionNavProps) => (
  <nav
    aria-label={label}
    className="-ml-2 grid gap-px max-lg:-mx-8 max-lg:flex max-lg:gap-1 max-lg:overflow-x-auto max-lg:px-6 max-lg:[scrollbar-width:none] max-md:-mx-4 max-md:px-2"
  >
    {groups.map(({ heading, links }, index) => (
      <ul key={heading} aria-label={heading} className="grid gap-px max-lg:flex max-lg:gap-1">
        <li
          aria-hidden="true"
          className={clsx("px-2 pb-0.5 text-xs font-medium text-text-3 max-lg:hidden", index > 0 && "pt-3")}
        >
          {heading}
        </li>
        {links.map(({ label: words, ...link }) => (
          <li key={words}>
            <Link {...link} ref={showCurrent} className={linkClass}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    ))}
  </nav>
);
