type Rgb = readonly [number, number, number];

/** What stands on a button: nearly white in light, nearly black in dark. */
export const textOnBrand = { light: "#fefdfa", dark: "#1f180f" } as const;

/** What WCAG 2.2 AA asks of text. */
const leastContrast = 4.5;

const parse = (hex: string): Rgb => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [r, g, b];
};

const format = (color: Rgb): string =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

const luminance = (color: Rgb): number => {
  const [r = 0, g = 0, b = 0] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colors like #8b5e0c, from 1 to 21, as WCAG defines it. */
export const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

/** The color itself, or the nearest shade towards `end` on which `text` can be read. */
const readableShade = (color: string, end: Rgb, text: string): string => {
  const from = parse(color);
  for (let share = 0; share < 1; share += 0.02) {
    const shade = format([
      from[0] + (end[0] - from[0]) * share,
      from[1] + (end[1] - from[1]) * share,
      from[2] + (end[2] - from[2]) * share,
    ]);
    if (contrast(shade, text) >= leastContrast) return shade;
  }
  return format(end);
};

/** A workspace's color as buttons wear it: darker in light and lighter in dark where their text would be lost on it. */
export const brandShades = (color: string): { light: string; dark: string } => ({
  light: readableShade(color, [0, 0, 0], textOnBrand.light),
  dark: readableShade(color, [255, 255, 255], textOnBrand.dark),
});
