import type { AccentPreview } from "@gatehouse/shared/branding/accent";

const away = { light: "darker", dark: "lighter" };
const leastContrast = 4.5;

/** What of a color was adjusted in a theme so that it can be read and seen, and why. */
export const accentInWords = (
  color: string,
  theme: keyof AccentPreview,
  { shades, contrast }: AccentPreview[keyof AccentPreview],
): string => {
  const button = shades["accent-solid"];
  const link = shades["accent-text"];
  const start = `In ${theme}:`;
  if (contrast < leastContrast) {
    // Rounded down: 4.46 must not read as enough.
    const found = (Math.floor(contrast * 10) / 10).toFixed(1);
    return `${start} ${away[theme]}, ${button}. Words on a button of ${color} have a contrast of ${found}:1; from ${leastContrast}:1 on they can be read.`;
  }
  if (link === color) return `${start} as you chose it.`;
  return `${start} as you chose it, links ${away[theme]}, ${link}, so that they can be read on every background.`;
};
