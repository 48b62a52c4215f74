import { describe, expect, it } from "vitest";
import { brandShades, contrast, textOnBrand } from "./brand-shades";

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
});

describe("the shades of a color", () => {
  const parts = ["00", "33", "66", "99", "cc", "ff"];
  const colors = parts.flatMap((r) => parts.flatMap((g) => parts.map((b) => `#${r}${g}${b}`)));

  it("let the text on a button be read in light and in dark, whatever the color", () => {
    for (const color of colors) {
      const { light, dark } = brandShades(color);
      expect(contrast(light, textOnBrand.light), `${color} in light`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(dark, textOnBrand.dark), `${color} in dark`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("leave a color as it is where it can be read", () => {
    expect(brandShades("#0b5cad").light).toBe("#0b5cad");
    expect(brandShades("#ffd54a").dark).toBe("#ffd54a");
  });
});
