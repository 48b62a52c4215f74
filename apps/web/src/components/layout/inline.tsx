import { clsx } from "clsx";
import type { ReactNode } from "react";
import { type Gap, gaps } from "./gap";

type InlineProps = {
  as?: "div" | "span" | "ul";
  gap?: Gap;
  align?: "center" | "start" | "baseline";
  justify?: "start" | "center" | "end" | "between";
  isWrapping?: boolean;
  children: ReactNode;
};

const aligns = { center: "items-center", start: "items-start", baseline: "items-baseline" };
const justifies = { start: "", center: "justify-center", end: "justify-end", between: "justify-between" };

/** One beside the other. */
export const Inline = ({
  as: Tag = "div",
  gap = 2,
  align = "center",
  justify = "start",
  isWrapping = false,
  children,
}: InlineProps) => (
  <Tag className={clsx("flex min-w-0", gaps[gap], aligns[align], justifies[justify], isWrapping && "flex-wrap")}>
    {children}
  </Tag>
);
