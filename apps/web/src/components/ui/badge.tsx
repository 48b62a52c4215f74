import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import type { Tone } from "./tone";

/** Shapes tell states apart without color: filled, ring, half, bar, square, cross. */
export type BadgeShape = "dot" | "ring" | "half" | "bar" | "square" | "cross";

type BadgeProps = {
  tone?: Tone | "quiet-success";
  shape?: BadgeShape;
  icon?: LucideIcon;
  children: ReactNode;
};

const tones: Record<NonNullable<BadgeProps["tone"]>, string> = {
  neutral: "border-line bg-sunken text-text-2",
  "quiet-success": "border-line-strong bg-surface text-text",
  accent: "border-accent-line bg-accent-soft text-accent-text",
  success: "border-success-line bg-success-soft text-success-text",
  warning: "border-warning-line bg-warning-soft text-warning-text",
  danger: "border-danger-line bg-danger-soft text-danger-text",
  info: "border-info-line bg-info-soft text-info-text",
};

const Shape = ({ shape, tone }: { shape: BadgeShape; tone: BadgeProps["tone"] }) => (
  <svg
    aria-hidden="true"
    viewBox="0 0 8 8"
    className={clsx("size-2 shrink-0", tone === "quiet-success" && "text-success")}
    fill="currentColor"
  >
    {shape === "dot" && <circle cx="4" cy="4" r="3.5" />}
    {shape === "ring" && <circle cx="4" cy="4" r="2.75" fill="none" stroke="currentColor" strokeWidth="1.75" />}
    {shape === "half" && (
      <>
        <circle cx="4" cy="4" r="2.9" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M4 0.5a3.5 3.5 0 0 0 0 7z" />
      </>
    )}
    {shape === "bar" && <rect x="0.5" y="2.5" width="7" height="3" rx="1" />}
    {shape === "square" && <rect x="0.5" y="0.5" width="7" height="7" rx="1.5" />}
    {shape === "cross" && (
      <path d="M1.2 1.2 6.8 6.8M6.8 1.2 1.2 6.8" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    )}
  </svg>
);

export const Badge = ({ tone = "neutral", shape, icon: Glyph, children }: BadgeProps) => (
  <span
    className={clsx(
      "inline-flex h-5 items-center gap-1.25 rounded-[5px] border pr-1.75 pl-1.5 align-middle text-xs font-medium whitespace-nowrap",
      tones[tone],
    )}
  >
    {shape && <Shape shape={shape} tone={tone} />}
    {Glyph && <Glyph aria-hidden="true" size={12} strokeWidth={2.25} />}
    {children}
  </span>
);
