import { clsx } from "clsx";
import { ArrowDown, ArrowUp, Command, CornerDownLeft, type LucideIcon } from "lucide-react";

type KbdProps = {
  /** Keys joined by "+": "mod+k", "mod+enter", "j", "esc". `mod` is Command on a Mac and Ctrl elsewhere. */
  keys: string;
  on?: "surface" | "accent" | "inverse";
};

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent);
const glyphs: Record<string, LucideIcon> = {
  enter: CornerDownLeft,
  up: ArrowUp,
  down: ArrowDown,
  ...(isMac && { mod: Command }),
};
const words: Record<string, string> = { mod: "Ctrl", esc: "Esc", shift: "Shift" };

const looks = {
  surface: "border-line-strong bg-surface text-text-3",
  accent: "border-[color-mix(in_oklch,var(--on-accent),transparent_55%)] text-on-accent",
  inverse: "border-[color-mix(in_oklch,var(--on-inverse),transparent_65%)] text-on-inverse-2",
};

const Key = ({ name }: { name: string }) => {
  const Glyph = glyphs[name];
  return Glyph ? <Glyph size={10} strokeWidth={2} /> : <span>{words[name] ?? name.toUpperCase()}</span>;
};

/** A key as it is drawn on the keyboard; decoration, because the control it belongs to is named without it. */
export const Kbd = ({ keys, on = "surface" }: KbdProps) => (
  <span
    aria-hidden="true"
    className={clsx(
      "inline-flex h-4.5 min-w-4.5 shrink-0 items-center justify-center gap-0.75 rounded-sm border px-1 font-sans text-2xs font-medium max-md:hidden",
      looks[on],
    )}
  >
    {keys.split("+").map((name) => (
      <Key key={name} name={name} />
    ))}
  </span>
);
