import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it } from "vitest";
import { useBrand } from "./use-brand";

const sheets = () => [...document.querySelectorAll("link")].map((link) => link.getAttribute("href"));

beforeEach(() => {
  // There is no network here; a style sheet counts as loaded.
  const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, unknown> } };
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  document.head.innerHTML = '<link rel="stylesheet" href="/brand.css">';
  document.documentElement.style.setProperty("--brand", "#0b5cad");
});
afterEach(() => {
  document.head.innerHTML = "";
  document.documentElement.style.removeProperty("--brand");
});

it("leaves the style sheet that came with the page while it has the workspace's color", () => {
  renderHook(() => useBrand("#0b5cad"));
  expect(sheets()).toEqual(["/brand.css"]);
});

it("puts the style sheet of a new color in the place of the old one", () => {
  renderHook(() => useBrand("#ffd54a"));
  expect(sheets()).toEqual(["/brand.css?%23ffd54a"]);
});

it("goes back to brass", () => {
  renderHook(() => useBrand(""));
  expect(sheets()).toEqual(["/brand.css?"]);
});
