/** Floating layers: menus, popovers, suggestions. */
export const popClass =
  "layer-raised rounded-lg border border-line-strong shadow-pop outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0";

/** What a dialog lays over the page. */
export const scrimClass =
  "fixed inset-0 z-(--z-dialog) bg-scrim transition-opacity duration-(--base) data-ending-style:opacity-0 data-starting-style:opacity-0";

export const itemClass =
  "flex min-h-7 w-full cursor-default items-center gap-2 rounded-[5px] px-2 py-1 text-start text-sm text-text outline-none select-none data-disabled:text-text-disabled data-disabled:[&_svg]:text-current data-highlighted:bg-hover data-highlighted:outline-none max-md:min-h-9";
