import { clsx } from "clsx";
import type { ReactNode } from "react";

type HeadingProps = {
  level: 1 | 2 | 3;
  /** `figure` 26, `gate` 22, `page` 21, `section` 15, `panel` 14, `group` 13 px. */
  look: "figure" | "gate" | "page" | "section" | "panel" | "group";
  id?: string;
  children: ReactNode;
};

const looks = {
  figure: "text-2xl",
  gate: "text-[22px]/7 tracking-[-0.02em]",
  page: "text-xl",
  section: "text-lg",
  panel: "text-base tracking-[-0.005em]",
  group: "text-sm",
};

/** The page's own heading takes the focus after a change of page, so that screen readers start there. */
export const Heading = ({ level, look, id, children }: HeadingProps) => {
  const Tag = `h${level}` as const;
  return (
    <Tag
      id={id}
      tabIndex={level === 1 ? -1 : undefined}
      className={clsx("font-semibold text-balance text-text outline-none", looks[look])}
    >
      {children}
    </Tag>
  );
};
