import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openBrowserOf, tellPages } from "./browser";

let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a test that fails tells where each page stands, what it says and what its console complained of", async () => {
  const { page } = await openBrowserOf(browser);
  await page.goto("/auth/reset");
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByRole("alert").waitFor();
  await page.evaluate("console.error('the third arch is loose')");
  const told = await tellPages();
  expect(told).toContain("/auth/reset\n  Forgot your password?\n  One field needs a look");
  expect(told).toContain("  console: the third arch is loose");
});
