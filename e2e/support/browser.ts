import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import { describePage } from "./describe-page";
import { installation } from "./installation";

const screens = { "a screen": { width: 1280, height: 800 }, "a phone": { width: 390, height: 844 } };

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

const opened: { page: Page; errors: string[] }[] = [];

/** Where each open page stands, what it says, and the errors of its console. */
export const tellPages = async (): Promise<string> => {
  const open = opened.filter(({ page }) => !page.isClosed());
  const told = open.map(async ({ page, errors }) =>
    [await describePage(page).catch(String), ...errors.map((error) => `  console: ${error}`)].join("\n"),
  );
  return (await Promise.all(told)).join("\n");
};

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") process.stderr.write(`When "${task.name}" failed:\n${await tellPages()}\n`);
});

/** A person's own browser: no cookies shared with the others. Complaints of a page fail the test that reads them. */
export const openBrowserOf = async (browser: Browser, options: { isPhone?: boolean } = {}) => {
  const viewport = screens[options.isPhone ? "a phone" : "a screen"];
  const context: BrowserContext = await browser.newContext({
    baseURL: installation().url,
    viewport,
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(60_000);
  const page: Page = await context.newPage();
  const complaints: string[] = [];
  const errors: string[] = [];
  opened.push({ page, errors });
  page.on("pageerror", ({ message }) => {
    complaints.push(message);
    errors.push(message);
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const isFailedLoad = message.text().startsWith("Failed to load resource");
    errors.push(isFailedLoad ? `${message.text()} ${message.location().url}` : message.text());
    if (!isFailedLoad) complaints.push(message.text());
  });
  return { context, page, complaints };
};

/** No serious or critical finding of axe on the page as it stands. */
export const expectAccessible = async (page: Page): Promise<void> => {
  // A second page that adds up what the frames found is slow, and needless where there are none.
  const isOneFrame = page.frames().length === 1;
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(isOneFrame);
  const { violations } = await axe.analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
};

/** No grave finding on the page in either theme, on a screen and on a phone, both of which it fits. */
export const expectAccessibleInEachLook = async (page: Page): Promise<void> => {
  for (const [screen, viewport] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(overflow, { message: `${page.url()} fits ${screen}` }).toBeLessThanOrEqual(0);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  }
};
