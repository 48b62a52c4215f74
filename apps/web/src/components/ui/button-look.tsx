import { clsx } from "clsx";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Kbd } from "./kbd";
import { Spinner } from "./spinner";

export type ButtonLook = {
  /** One `primary` per view; solid `danger` only in the last confirmation. */
  variant?: "primary" | "secondary" | "ghost" | "danger" | "danger-quiet";
  size?: "sm" | "md" | "lg";
  icon?: LucideIcon;
  endIcon?: LucideIcon;
  /** Drawn on the button, see Kbd. */
  shortcut?: string;
  isBlock?: boolean;
};

const variants = {
  primary:
    "border-accent-solid bg-accent-solid text-on-accent hover:border-accent-hover hover:bg-accent-hover active:border-accent-press active:bg-accent-press",
  secondary: "border-line-strong bg-surface text-text [&_svg]:text-text-3 hover:bg-hover active:bg-pressed",
  ghost: "border-transparent text-text-2 [&_svg]:text-text-3 hover:bg-hover active:bg-pressed",
  danger:
    "border-danger bg-danger text-on-solid hover:border-[color-mix(in_oklch,var(--danger),black_10%)] hover:bg-[color-mix(in_oklch,var(--danger),black_10%)]",
  "danger-quiet": "border-line-strong bg-surface text-danger-text hover:bg-hover active:bg-pressed",
};

const disabledLook: Record<keyof typeof variants, string> = {
  primary: "disabled:border-line disabled:bg-sunken disabled:text-text-disabled",
  secondary: "disabled:border-line disabled:bg-sunken disabled:text-text-disabled disabled:[&_svg]:text-current",
  ghost: "disabled:bg-transparent disabled:text-text-disabled disabled:[&_svg]:text-current",
  danger: "disabled:border-line disabled:bg-sunken disabled:text-text-disabled",
  "danger-quiet": "disabled:border-line disabled:bg-sunken disabled:text-text-disabled",
};

const sizes = {
  sm: "h-7 px-2.25 text-sm max-md:h-8",
  md: "h-8 px-3 text-sm max-md:h-9",
  lg: "h-10 px-4 text-base max-md:h-11",
};
const squares = { sm: "size-7 max-md:size-8", md: "size-8 max-md:size-9", lg: "size-10 max-md:size-11" };

/** The classes that every button and every link that looks like one share. */
export const buttonClass = (
  { variant = "secondary", size = "md", isBlock = false }: ButtonLook,
  shape: "text" | "square" = "text",
): string =>
  clsx(
    "relative inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap transition-colors select-none aria-busy:pointer-events-none",
    variants[variant],
    disabledLook[variant],
    shape === "square" ? squares[size] : sizes[size],
    isBlock && "w-full",
  );

type ContentProps = ButtonLook & { isLoading?: boolean; children: ReactNode };

export const ButtonContent = ({ icon, endIcon, shortcut, variant, isLoading, children }: ContentProps) => (
  <>
    {(isLoading || icon) && <span className="-ml-0.5">{isLoading ? <Spinner /> : icon && <Icon of={icon} />}</span>}
    {children}
    {endIcon && (
      <span className="-mr-0.75 -ml-px">
        <Icon of={endIcon} />
      </span>
    )}
    {shortcut && (
      <span className="-mr-1 ml-0.5 inline-flex max-md:hidden">
        <Kbd keys={shortcut} on={variant === "primary" ? "accent" : "surface"} />
      </span>
    )}
  </>
);
