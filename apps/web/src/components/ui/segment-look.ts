export const segmentTrack = "gap-0.5 rounded-md bg-pressed p-0.5";

/** A part of a segmented control, chosen by a radio inside it or by being the current page. */
export const segment =
  "relative flex h-6 flex-1 items-center justify-center gap-1.5 rounded-sm px-2.5 text-xs font-medium whitespace-nowrap text-text-2 hover:text-text has-checked:bg-surface has-checked:text-text has-disabled:text-text-disabled has-checked:shadow-[0_0_0_1px_var(--line-strong)] aria-[current=page]:bg-surface aria-[current=page]:text-text aria-[current=page]:shadow-[0_0_0_1px_var(--line-strong)] max-md:h-8 max-md:text-sm";
