import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { setTheme } from "./theme";

const root = document.documentElement;
const beforeFirstPaint = new Function(readFileSync(join(import.meta.dirname, "../../public/theme.js"), "utf8"));

afterEach(() => setTheme("system"));

it("forces a theme and gives it back to the system", () => {
  setTheme("dark");
  expect(root.dataset.theme).toBe("dark");
  setTheme("system");
  expect(root.dataset.theme).toBeUndefined();
});

it("is there before the first paint of the next visit", () => {
  setTheme("dark");
  delete root.dataset.theme;
  beforeFirstPaint();
  expect(root.dataset.theme).toBe("dark");
});

it("is the system's when nothing valid was chosen", () => {
  localStorage.setItem("gatehouse.theme", "purple");
  beforeFirstPaint();
  expect(root.dataset.theme).toBeUndefined();
});
