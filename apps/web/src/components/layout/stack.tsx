import { clsx } from "clsx";
import type { ReactNode } from "react";
import { type Gap, gaps } from "./gap";

type StackProps = {
  as?: "div" | "ul" | "ol" | "section";
  gap?: Gap;
  align?: "stretch" | "start" | "center";
  children: ReactNode;
};

const aligns = { stretch: "items-stretch", start: "items-start", center: "items-center text-center" };

/** One under the other. */
export const Stack = ({ as: Tag = "div", gap = 4, align = "stretch", children }: StackProps) => (
  <Tag className={clsx("flex min-w-0 flex-col", gaps[gap], aligns[align])}>{children}</Tag>
);
