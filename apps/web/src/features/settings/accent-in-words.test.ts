import type { AccentShades } from "@gatehouse/shared/branding/accent";
import { expect, it } from "vitest";
import { accentInWords } from "./accent-in-words";

const shades = (solid: string, text: string) => ({ "accent-solid": solid, "accent-text": text }) as AccentShades;

it("says that a color stays as it is", () => {
  const preview = { shades: shades("#0b5cad", "#0b5cad"), contrast: 6.4 };
  expect(accentInWords("#0b5cad", "light", preview)).toBe("In light: as you chose it.");
});

it("says what a color becomes whose words could not be read, and why", () => {
  const preview = { shades: shades("#7e6200", "#755a00"), contrast: 1.38 };
  expect(accentInWords("#ffd54a", "light", preview)).toBe(
    "In light: darker, #7e6200. Words on a button of #ffd54a have a contrast of 1.3:1; from 4.5:1 on they can be read.",
  );
});

it("never lets a contrast that is not enough read as one that is", () => {
  const preview = { shades: shades("#757575", "#6b6b6b"), contrast: 4.48 };
  expect(accentInWords("#767676", "light", preview)).toContain("a contrast of 4.4:1");
});

it("says when only links are adjusted", () => {
  const preview = { shades: shades("#8b5e0c", "#82570b"), contrast: 5.2 };
  expect(accentInWords("#8b5e0c", "light", preview)).toBe(
    "In light: as you chose it, links darker, #82570b, so that they can be read on every background.",
  );
});
