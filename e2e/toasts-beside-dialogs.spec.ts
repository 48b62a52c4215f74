import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser, openBrowserOf } from "./support/browser";
import { fillInvitation } from "./support/invite";
import { enterAsSuperAdmin } from "./support/people";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a toast stands beside the dialog that stays open, and covers none of its buttons", async () => {
  const { page } = await openBrowserOf(browser);
  await enterAsSuperAdmin(page);
  await page.goto("/admin/invitations");
  const dialog = await fillInvitation(page, {
    firstName: "Piotr",
    lastName: "Zielinski",
    email: "piotr@toast.example",
  });
  await dialog.getByLabel("Add another").check();
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  const invite = page.getByRole("dialog", { name: "Invite", exact: true });
  const toast = page.getByRole("region", { name: /notifications/i }).getByRole("dialog");
  await toast.waitFor();
  const gap = async () => {
    const [beside, open] = [await toast.boundingBox(), await invite.boundingBox()];
    return beside && open && beside.x - (open.x + open.width);
  };
  await expect.poll(gap).toBeGreaterThanOrEqual(0);
});
