type TooltipAttributes = { "data-tooltip": string; "data-tooltip-keys"?: string };

/**
 * Attributes of an element that shows `text` after 300 ms of hovering and at once on keyboard focus.
 * The text never says more than the element's own name does, or a more exact form of what is written.
 */
export const tooltip = (text: string, keys?: string): TooltipAttributes => ({
  "data-tooltip": text,
  ...(keys && { "data-tooltip-keys": keys }),
});
