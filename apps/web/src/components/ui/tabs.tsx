import { createLink } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import { showCurrent } from "../../lib/show-current";
import { Count } from "./count";

/** Views with an address each; the line runs across the page. */
export const Tabs = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav
    aria-label={label}
    className="-mx-8 flex scroll-px-8 gap-5 overflow-x-auto border-b border-line px-8 [scrollbar-width:none] max-md:-mx-4 max-md:scroll-px-4 max-md:px-4"
  >
    {children}
  </nav>
);

type TabAnchorProps = Omit<ComponentProps<"a">, "className" | "style"> & { count?: number };

const TabAnchor = ({ count, children, ...rest }: TabAnchorProps) => (
  <a
    {...rest}
    ref={showCurrent}
    className="inline-flex h-9 items-center gap-1.5 border-b-2 border-transparent text-sm font-medium whitespace-nowrap text-text-3 hover:text-text focus-visible:-outline-offset-2 aria-[current=page]:border-accent-solid aria-[current=page]:text-text"
  >
    {children}
    {count !== undefined && <Count value={count} />}
  </a>
);

/** Takes the router's `to` and `search`; the current one is found by them. */
export const TabLink = createLink(TabAnchor);
