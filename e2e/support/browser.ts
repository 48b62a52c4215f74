import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { installation } from "./installation";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: installation().chromium, args: flags });

/** A person's own browser: no cookies shared with the others. Complaints of a page fail the test that reads them. */
export const openBrowserOf = async (browser: Browser, options: { isPhone?: boolean } = {}) => {
  const viewport = options.isPhone ? { width: 390, height: 844 } : { width: 1280, height: 800 };
  const context: BrowserContext = await browser.newContext({
    baseURL: installation().url,
    viewport,
    reducedMotion: "reduce",
  });
  const page: Page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      complaints.push(message.text());
  });
  return { context, page, complaints };
};

/** No serious or critical finding of axe on the page as it stands. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
};
