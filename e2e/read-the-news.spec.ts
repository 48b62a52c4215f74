import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { untilUnread } from "./support/bell";
import { expectAccessible, launchBrowser } from "./support/browser";
import { call } from "./support/call";
import { join, joinAsAdmin } from "./support/join";

const signe = { firstName: "Signe", lastName: "Aalto", email: "signe.aalto@lindqvist.example" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Somebody is invited and accepts. */
const inviteAndJoin = async (inviter: Page, firstName: string): Promise<void> => {
  const person = { firstName, lastName: "Lindqvist", email: `${firstName.toLowerCase()}@lindqvist.example` };
  await call(inviter, "invitations.create", { ...person, role: "member", teamIds: [] });
  const { context } = await join(browser, person);
  await context.close();
};

test("like news are one item that unfolds, and what is done with it in one tab shows in the other", async () => {
  const { context, page, complaints } = await joinAsAdmin(browser, signe);
  await page.goto("/notifications");
  await page.getByText("Nothing yet").waitFor();
  const other = await context.newPage();
  await other.goto("/admin");

  await inviteAndJoin(page, "Tomas");
  await inviteAndJoin(page, "Maja");
  const group = page.getByRole("listitem").filter({ hasText: "2 people accepted your invitations" });
  await group.waitFor();
  await untilUnread(other, 1);
  await group.getByRole("button", { name: "Show 2" }).click();
  await page.getByText("Tomas Lindqvist accepted your invitation").waitFor();
  await expectAccessible(page);

  await group.getByRole("button", { name: "Mark read" }).click();
  await untilUnread(other, 0);
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
