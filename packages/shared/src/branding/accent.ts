import { z } from "zod";

export const hexColor = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, "Enter a color like #0b5cad");

export const previewAccentInput = z.object({ color: hexColor });

/** The tokens of the design that take the color of the workspace, by their names in style sheets. */
export type AccentToken =
  | "accent"
  | "accent-solid"
  | "accent-hover"
  | "accent-press"
  | "on-accent"
  | "accent-text"
  | "accent-soft"
  | "accent-line"
  | "focus";

/** Colors like #8b5e0c. */
export type AccentShades = Record<AccentToken, string>;

export type Accent = Record<"light" | "dark", AccentShades>;

export type AccentPreview = Record<
  "light" | "dark",
  {
    shades: AccentShades;
    /** Of the color as it was chosen with the words on a button, from 1 to 21; buttons keep it from 4.5 on. */
    contrast: number;
  }
>;
