import { describe, expect, it } from "vitest";
import { accentOf, contrast, previewAccent } from "./accent-of";

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
});

/** The surfaces of tokens.css that accents stand on. */
const surfaces = {
  light: ["#fefefd", "#f7f5f2", "#f8f6f3", "#f3f2ee", "#edebe7", "#ffffff"],
  dark: ["#181715", "#12100f", "#141311", "#20201e", "#1f1d1c", "#2a2927"],
};
const textIn = { light: "#211d1a", dark: "#e9e8e4" };

const parts = ["00", "55", "aa", "ff"];
const colors = parts.flatMap((r) => parts.flatMap((g) => parts.map((b) => `#${r}${g}${b}`)));

describe.each(["light", "dark"] as const)("in %s a workspace's color, whatever it is,", (theme) => {
  const accents = colors.map((color) => ({ color, accent: accentOf(color)[theme] }));

  it("lets the words on a button be read, pointed at and pressed too", () => {
    for (const { color, accent } of accents)
      for (const shade of ["accent-solid", "accent-hover", "accent-press"] as const)
        expect(contrast(accent[shade], accent["on-accent"]), `${color} ${shade}`).toBeGreaterThanOrEqual(4.5);
  });

  it("lets links be read on every surface and on what is chosen", () => {
    for (const { color, accent } of accents)
      for (const surface of [...surfaces[theme], accent["accent-soft"]])
        expect(contrast(accent["accent-text"], surface), `${color} on ${surface}`).toBeGreaterThanOrEqual(4.5);
  });

  it("lets markers, controls and the focus be seen on every surface", () => {
    for (const { color, accent } of accents)
      for (const surface of surfaces[theme])
        for (const token of ["accent", "accent-solid", "focus"] as const)
          expect(contrast(accent[token], surface), `${color} ${token} on ${surface}`).toBeGreaterThanOrEqual(3);
  });

  it("lets text be read on what is chosen", () => {
    for (const { color, accent } of accents)
      expect(contrast(textIn[theme], accent["accent-soft"]), color).toBeGreaterThanOrEqual(10);
  });

  it("shows that a button is pointed at", () => {
    for (const { color, accent } of accents) expect(accent["accent-hover"], color).not.toBe(accent["accent-solid"]);
  });
});

it("leaves a color as it is where it can be read", () => {
  expect(accentOf("#0b5cad").light).toMatchObject({ "accent-solid": "#0b5cad", "accent-text": "#0b5cad" });
  expect(accentOf("#ffd54a").dark).toMatchObject({ "accent-solid": "#ffd54a", "accent-text": "#ffd54a" });
});

it("keeps the hue of a color that it changes", () => {
  expect(accentOf("#ffd54a").light["accent-solid"]).toMatch(/^#[6-9]\w[5-7]\w[0-3]\w$/);
  expect(accentOf("#0b5cad").dark["accent-solid"]).toMatch(/^#[3-9]\w[7-b]\w[d-f]\w$/);
});

it("says how well the words on a button could be read on the color as it was chosen", () => {
  const { light, dark } = previewAccent({ color: "#ffd54a" });
  expect(light.contrast).toBeCloseTo(1.38, 1);
  expect(dark.contrast).toBeGreaterThan(10);
});
