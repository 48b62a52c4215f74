import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { Tone } from "./tone";

type IconProps = { of: LucideIcon; size?: 12 | 14 | 16 | 20; tone?: Tone };

const tones: Record<Tone, string> = {
  neutral: "text-text-3",
  accent: "text-accent-text",
  success: "text-success-text",
  warning: "text-warning-text",
  danger: "text-danger-text",
  info: "text-info-text",
};

/** Always beside words or inside a named control, so never announced. */
export const Icon = ({ of: Glyph, size = 16, tone }: IconProps) => (
  <Glyph
    aria-hidden="true"
    size={size}
    strokeWidth={size === 20 ? 1.6 : 1.75}
    className={clsx("shrink-0", tone && tones[tone])}
  />
);
