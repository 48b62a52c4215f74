import type { Accent, AccentPreview, AccentShades } from "@gatehouse/shared/branding/accent";
import Color from "colorjs.io";

/** What WCAG 2.2 AA asks of text, and of controls. */
const ofText = 4.5;
const ofControls = 3;

/** Lightness and chroma are those of the design's brass, which every color takes the place of. */
type Theme = {
  /** What stands on a button. */
  onAccent: string;
  /** The surfaces that are nearest to an accent in lightness. */
  surfaces: string[];
  /** Where a shade goes that can't be told from what is around it. */
  away: "darker" | "lighter";
  hover: number;
  press: number;
  soft: { lightness: number; chroma: number };
  line: { lightness: number; chroma: number };
};

const themes: Record<keyof Accent, Theme> = {
  light: {
    onAccent: "#fefdfa",
    surfaces: ["#fefefd", "#f7f5f2", "#f3f2ee", "#edebe7"],
    away: "darker",
    hover: -0.045,
    press: -0.085,
    soft: { lightness: 0.965, chroma: 0.2 },
    line: { lightness: 0.865, chroma: 0.55 },
  },
  dark: {
    onAccent: "#1f180f",
    surfaces: ["#181715", "#12100f", "#20201e", "#2a2927"],
    away: "lighter",
    hover: 0.04,
    press: -0.05,
    soft: { lightness: 0.268, chroma: 0.25 },
    line: { lightness: 0.42, chroma: 0.5 },
  },
};

/** Areas are never as vivid as a button may be. */
const mostChromaOfAreas = 0.12;

/** Contrast of two colors, from 1 to 21, as WCAG defines it. */
export const contrast = (one: string, other: string): number => Color.contrast(one, other, "WCAG21");

/** The same color at another lightness, as near to it as screens can show. */
const shadeOf = (color: string, lightness: number, chromaShare = 1, mostChroma = 1): string => {
  const [, chroma, hue] = new Color(color).to("oklch").coords;
  const coords: [number, number, number] = [lightness, Math.min(chroma ?? 0, mostChroma) * chromaShare, hue ?? 0];
  return new Color("oklch", coords).to("srgb").toGamut().toString({ format: "hex", collapse: false });
};

const lightnessOf = (color: string): number => Math.min(new Color(color).to("oklch").coords[0] ?? 0, 1);

/** The color itself, or the nearest shade of it that has enough contrast with all of `others`. */
const readableShade = (color: string, away: Theme["away"], least: number, others: string[]): string => {
  const isReadable = (shade: string) => others.every((other) => contrast(shade, other) >= least);
  const step = away === "darker" ? -0.01 : 0.01;
  let shade = color;
  for (let lightness = lightnessOf(color); !isReadable(shade) && lightness >= 0 && lightness <= 1; lightness += step)
    shade = shadeOf(color, lightness);
  return shade;
};

/** Near black and white there is room on one side only, and the eye tells fewer shades apart. */
const besides = (color: string, by: number): string => {
  const lightness = lightnessOf(color);
  const isRoom = lightness + by > 0.1 && lightness + by < 0.98;
  return shadeOf(color, lightness + (isRoom ? by : -3 * by));
};

const shadesOf = (color: string, { onAccent, surfaces, away, ...theme }: Theme): AccentShades => {
  const solid = readableShade(color, away, ofText, [onAccent]);
  const areaOf = ({ lightness, chroma }: Theme["soft"]) => shadeOf(color, lightness, chroma, mostChromaOfAreas);
  const onButton = (shade: string) => readableShade(shade, away, ofText, [onAccent]);
  const soft = areaOf(theme.soft);
  return {
    accent: readableShade(color, away, ofControls, [...surfaces, soft]),
    "accent-solid": solid,
    "accent-hover": onButton(besides(solid, theme.hover)),
    "accent-press": onButton(besides(solid, theme.press)),
    "on-accent": onAccent,
    "accent-text": readableShade(color, away, ofText, [...surfaces, soft]),
    "accent-soft": soft,
    "accent-line": areaOf(theme.line),
    focus: readableShade(color, away, ofControls, [...surfaces, soft]),
  };
};

/** What the accents of the design become in a workspace of this color: its hue, as light or dark as can be read. */
export const accentOf = (color: string): Accent => ({
  light: shadesOf(color, themes.light),
  dark: shadesOf(color, themes.dark),
});

export const previewAccent = ({ color }: { color: string }): AccentPreview => {
  const { light, dark } = accentOf(color);
  const contrastIn = ({ onAccent }: Theme) => contrast(color, onAccent);
  return {
    light: { shades: light, contrast: contrastIn(themes.light) },
    dark: { shades: dark, contrast: contrastIn(themes.dark) },
  };
};
