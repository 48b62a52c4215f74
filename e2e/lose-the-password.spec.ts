import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, launchBrowser, openBrowserOf } from "./support/browser";
import { invite } from "./support/invite";
import { join } from "./support/join";
import { linkIn, mailsTo, mailTo } from "./support/mailbox";
import { enterAsSuperAdmin } from "./support/people";

const rafael = { firstName: "Rafael", lastName: "Moreau", email: "rafael.moreau@harbor.example" };
const newPassword = "a gate between two rivers";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const inviteAndJoin = async (): Promise<Page> => {
  const { page: admin } = await openBrowserOf(browser);
  await enterAsSuperAdmin(admin);
  await invite(admin, rafael);
  return (await join(browser, rafael)).page;
};

const askFor = async (page: Page, email: string) => {
  await page.goto("/auth/password/login");
  await page.getByRole("link", { name: "Forgot it?" }).click();
  // The sign-in page stands until the next one is loaded, and has a field of this name too.
  await page.getByRole("heading", { level: 1, name: "Forgot your password?" }).waitFor();
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.getByRole("heading", { level: 1, name: "Look into your mailbox" }).waitFor();
  await expectAccessible(page);
};

test("a lost password is replaced from a phone, and whoever was in with the old one is out", async () => {
  const elsewhere = await inviteAndJoin();
  const { page, complaints } = await openBrowserOf(browser, { isPhone: true });
  await askFor(page, "nobody@harbor.example");
  await askFor(page, rafael.email);
  const link = linkIn(await mailTo(rafael.email, /^Your password at /), "/auth/reset/code");
  expect(await mailsTo("nobody@harbor.example")).toEqual([]);

  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill(newPassword);
  await page.getByText("Strong").waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.getByText("Your new password is set").waitFor();
  await mailTo(rafael.email, /was changed$/);

  await elsewhere.goto("/profile");
  await elsewhere.waitForURL(/\/auth\/password\/login/);
  await page.getByLabel("E-mail").fill(rafael.email);
  await page.getByLabel("Password", { exact: true }).fill(newPassword);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/portal/);

  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: "This link was used already" }).waitFor();
  expect(complaints).toEqual([]);
});
