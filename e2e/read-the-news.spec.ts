import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, launchBrowser, openBrowserOf } from "./support/browser";
import { call } from "./support/call";
import { linkIn, mailTo } from "./support/mailbox";
import { enterAsSuperAdmin, password } from "./support/people";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const unreadIn = async (page: Page): Promise<number> => {
  const label = await page.getByRole("button", { name: /^Notifications/ }).getAttribute("aria-label");
  return Number(label?.match(/\d+/)?.[0] ?? 0);
};

/** Somebody is invited and accepts. */
const join = async (inviter: Page, firstName: string): Promise<void> => {
  const person = { firstName, lastName: "Lindqvist", email: `${firstName.toLowerCase()}@lindqvist.example` };
  await call(inviter, "invitations.create", { ...person, role: "member", teamIds: [] });
  const link = linkIn(await mailTo(person.email, /invites you/), "/auth/invite");
  const guest = await openBrowserOf(browser);
  await guest.page.goto(link);
  await guest.page.getByLabel("Password", { exact: true }).fill(password);
  await guest.page.getByRole("button", { name: /^Join/ }).click();
  await guest.page.getByRole("heading", { level: 1, name: firstName }).waitFor();
  await guest.context.close();
};

test("like news are one item that unfolds, and what is done with it in one tab shows in the other", async () => {
  const { context, page, complaints } = await openBrowserOf(browser);
  await enterAsSuperAdmin(page);
  await page.goto("/notifications");
  await page.getByRole("heading", { level: 1, name: "Notifications" }).waitFor();
  if ((await unreadIn(page)) > 0) await page.getByRole("button", { name: "Mark all read" }).click();
  await expect.poll(() => unreadIn(page)).toBe(0);
  const other = await context.newPage();
  await other.goto("/admin");

  await join(page, "Tomas");
  await join(page, "Maja");
  const group = page.getByRole("listitem").filter({ hasText: "2 people accepted your invitations" });
  await group.waitFor({ timeout: 60_000 });
  await expect.poll(() => unreadIn(other), { timeout: 60_000 }).toBe(1);
  await group.getByRole("button", { name: "Show 2" }).click();
  await page.getByText("Tomas Lindqvist accepted your invitation").waitFor();
  await expectAccessible(page);

  await group.getByRole("button", { name: "Mark read" }).click();
  await expect.poll(() => unreadIn(other)).toBe(0);
  await group.getByRole("button", { name: "Archive" }).click();
  await group.waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Undo" }).click();
  await group.waitFor();

  await page.getByRole("button", { name: "Category" }).click();
  await page.getByRole("menuitemradio", { name: "All but these" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Membership" }).click();
  await group.waitFor({ state: "detached" });
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Remove filter Category" }).click();
  await group.waitFor();
  expect(complaints).toEqual([]);
});
