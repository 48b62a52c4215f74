import { clsx } from "clsx";
import type { ReactNode } from "react";

type PageProps = {
  /** `table` uses the whole width, `reading` at most 1,040 and `form` 640 px. */
  width?: "table" | "wide" | "reading" | "form";
  children: ReactNode;
};

const widths = {
  table: "",
  wide: "max-w-[1344px]",
  reading: "max-w-[1104px]",
  form: "max-w-[704px]",
};

export const Page = ({ width = "wide", children }: PageProps) => (
  <div
    className={clsx(
      "flex min-w-0 flex-1 flex-col px-8 pt-6 max-md:px-4 max-md:pt-4",
      widths[width],
      width === "table" ? "gap-4" : "gap-6 pb-12",
    )}
  >
    {children}
  </div>
);
