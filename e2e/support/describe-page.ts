import type { Page } from "playwright-core";

const telling = ":is(h1, h2, [role=alert], [role=status], [role=dialog] :is(h1, h2, h3)):visible";

/** What a person would see first on the page as it stands, for a test that failed on it. */
export const describePage = async (page: Page): Promise<string> => {
  const texts = await page.locator(telling).allInnerTexts();
  const lines = texts.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
  return [page.url(), ...lines.map((line) => `  ${line}`)].join("\n");
};
