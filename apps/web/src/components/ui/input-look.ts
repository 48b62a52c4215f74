import { clsx } from "clsx";

export type InputSize = "sm" | "md" | "lg";

const sizes: Record<InputSize, string> = {
  sm: "h-7 border-line-strong px-2 text-sm max-md:h-9",
  md: "h-8 border-line-control px-2.5 text-base max-md:h-10",
  lg: "h-10 border-line-control px-3 text-base",
};

const base =
  "w-full min-w-0 rounded-md border bg-surface text-text transition-colors hover:border-text-3 focus-visible:border-focus focus-visible:-outline-offset-1 aria-invalid:not-focus-visible:border-danger disabled:border-line-strong disabled:bg-sunken disabled:text-text-disabled [&:is(input,textarea):read-only]:border-line-strong [&:is(input,textarea):read-only]:bg-sunken [&:is(input,textarea):read-only]:text-text-2 max-md:text-[16px]";

/** What everything to type into or to choose from looks like. */
export const inputClass = (size: InputSize, extra?: string): string => clsx(base, sizes[size], extra);
