import { clsx } from "clsx";
import type { ReactNode } from "react";

type HeadingProps = {
  level: 1 | 2 | 3;
  /** `figure` 26, `gate` 22, `page` 21, `section` 15, `panel` 14, `group` 13, `label` 12 px and grey; `field` as the labels of fields. */
  look: "figure" | "gate" | "page" | "section" | "panel" | "group" | "label" | "field";
  id?: string;
  children: ReactNode;
};

const looks = {
  figure: "text-2xl font-semibold text-text",
  gate: "text-[22px]/7 font-semibold tracking-[-0.02em] text-text",
  page: "text-xl font-semibold text-text",
  section: "text-lg font-semibold text-text",
  panel: "text-base font-semibold tracking-[-0.005em] text-text",
  group: "text-sm font-semibold text-text",
  label: "text-xs font-medium text-text-3",
  field: "text-sm/4 font-medium",
};

/** The page's own heading takes the focus after a change of page, so that screen readers start there. */
export const Heading = ({ level, look, id, children }: HeadingProps) => {
  const Tag = `h${level}` as const;
  return (
    <Tag id={id} tabIndex={level === 1 ? -1 : undefined} className={clsx("text-balance outline-none", looks[look])}>
      {children}
    </Tag>
  );
};
