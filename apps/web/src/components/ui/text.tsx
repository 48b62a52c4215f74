import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { Tone } from "./tone";

type TextProps = {
  as?: "span" | "p" | "div" | "b" | "dt" | "dd";
  /** 11, 12, 13, 14 or 15 px; without it the size around is kept. */
  size?: "2xs" | "xs" | "sm" | "base" | "lg";
  tone?: Tone | "default" | "soft" | "muted";
  weight?: "normal" | "medium" | "semibold";
  align?: "start" | "center" | "end";
  /** Digits of one width, for numbers that change or stand in a column. */
  isNumeric?: boolean;
  isMono?: boolean;
  /** Cuts with an ellipsis; the parent decides the width. */
  isTruncated?: boolean;
  /** Breaks anywhere: addresses, keys. */
  canBreak?: boolean;
  /** Stays on one line. */
  isNoWrap?: boolean;
  id?: string;
  children: ReactNode;
};

const sizes = { "2xs": "text-2xs", xs: "text-xs", sm: "text-sm", base: "text-base", lg: "text-lg" };
const tones = {
  default: "text-text",
  soft: "text-text-2",
  muted: "text-text-3",
  neutral: "text-text-2",
  accent: "text-accent-text",
  success: "text-success-text",
  warning: "text-warning-text",
  danger: "text-danger-text",
  info: "text-info-text",
};
const weights = { normal: "font-normal", medium: "font-medium", semibold: "font-semibold" };
const aligns = { start: "text-start", center: "text-center", end: "text-end" };

export const Text = ({ as: Tag = "span", size, tone, weight, align, children, id, ...is }: TextProps) => (
  <Tag
    id={id}
    className={clsx(
      size && sizes[size],
      tone && tones[tone],
      weight && weights[weight],
      align && aligns[align],
      is.isNumeric && "tabular-nums",
      is.isMono && "font-mono text-[0.93em]",
      is.isTruncated && "min-w-0 truncate",
      is.isTruncated && Tag === "span" && "block",
      is.canBreak && "wrap-anywhere",
      is.isNoWrap && "whitespace-nowrap",
      Tag === "p" && "text-pretty",
    )}
  >
    {children}
  </Tag>
);
