import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, launchBrowser, openBrowserOf } from "./support/browser";
import { openDelivery } from "./support/deliveries";
import { invite } from "./support/invite";
import { enterAsSuperAdmin, password, priya } from "./support/people";

const email = "ruth.adeyemi@kestrel.example";

let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, complaints } = await openBrowserOf(browser));
  await enterAsSuperAdmin(page);
});
afterAll(() => browser.close());

test("an admin finds out what became of an invitation", async () => {
  await invite(page, { firstName: "Ruth", lastName: "Adeyemi", email });
  const row = await openDelivery(page, { type: "user.invited", state: "sent", search: email });
  await row.getByText("Ruth Adeyemi").first().waitFor();
  await page.getByText("It got through").waitFor();
  await page.getByText(email, { exact: true }).waitFor();
  await page.getByRole("button", { name: "Show what was sent" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByTitle("The mail").waitFor();
  await dialog.getByText("Text", { exact: true }).click();
  await dialog.getByText(/auth\/invite\?token=hidden/).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show queues" }).click();
  await page.getByRole("link", { name: "Open the queue dashboard" }).waitFor();
  await expectAccessible(page);
  expect(complaints).toEqual([]);
});

test("the queue dashboard asks who is not signed in to sign in, and then opens", async () => {
  const stranger = (await openBrowserOf(browser)).page;
  await stranger.goto("/admin/queues");
  await stranger.waitForURL(/\/auth\/password\/login/);
  await stranger.getByLabel("E-mail").fill(priya.email);
  await stranger.getByLabel("Password", { exact: true }).fill(password);
  await stranger.getByRole("button", { name: "Sign in" }).click();
  await stranger.waitForURL(/\/admin\/queues$/);
  await stranger.getByText("notifications").first().waitFor();
  await expect.poll(() => stranger.title()).toBe("Gatehouse queues");
});
