import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { untilUnread } from "./support/bell";
import { expectAccessible, expectAccessibleInEachLook, launchBrowser, openBrowserOf } from "./support/browser";
import { fillInvitation } from "./support/invite";
import { joinAsAdmin } from "./support/join";
import { linkIn, mailTo } from "./support/mailbox";
import { enterAsSuperAdmin, password, priya, signIn } from "./support/people";

const ines = { firstName: "Ines", lastName: "Okafor", email: "ines.okafor@meridian.example" };
const elena = { firstName: "Elena", lastName: "Marchetti", email: "elena.marchetti@harbor.example" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("set up, invite by mail, accept, sign in, and the inviter's bell counts one without a reload", async () => {
  const inviter = await joinAsAdmin(browser, ines);
  await expectAccessible(inviter.page);

  await inviter.page.getByRole("link", { name: "Invitations" }).first().click();
  await inviter.page.getByRole("heading", { level: 1, name: "Invitations" }).waitFor();
  const dialog = await fillInvitation(inviter.page, elena);
  await expectAccessible(inviter.page);
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await inviter.page.getByText(elena.email).first().waitFor();
  await expectAccessible(inviter.page);

  const mail = await mailTo(elena.email, /invites you/);
  expect(mail.text).toContain("Ines Okafor");
  const invitee = await openBrowserOf(browser, { isPhone: true });
  await invitee.page.goto(linkIn(mail, "/auth/invite"));
  await invitee.page.getByText("Ines Okafor invites you").waitFor();
  await expectAccessible(invitee.page);
  await invitee.page.getByLabel("Password", { exact: true }).fill(password);
  await invitee.page.getByRole("button", { name: /^Join/ }).click();
  await invitee.page.getByRole("heading", { level: 1, name: /Elena/ }).waitFor();
  await expectAccessible(invitee.page);

  await untilUnread(inviter.page, 1);
  await inviter.page.getByRole("button", { name: /^Notifications/ }).click();
  await inviter.page.getByText("Elena Marchetti accepted your invitation").first().waitFor();
  await expectAccessible(inviter.page);

  await invitee.page.getByRole("button", { name: "Account of Elena Marchetti" }).click();
  await invitee.page.getByRole("menuitem", { name: "Sign out" }).click();
  await invitee.page.waitForURL(/\/auth\/password\/login/);
  await invitee.page.getByLabel("E-mail").waitFor();
  await expectAccessible(invitee.page);
  await signIn(invitee.page, elena.email);
  await invitee.page.getByRole("heading", { level: 1, name: /Elena/ }).waitFor();
  await mailTo(elena.email, /Welcome/);

  expect([...inviter.complaints, ...invitee.complaints]).toEqual([]);
});

test("every page of the app is accessible, in both themes and on a phone", async () => {
  const { page, complaints } = await openBrowserOf(browser);
  await enterAsSuperAdmin(page);
  for (const [path, title] of [
    ["/admin", /Priya/],
    ["/admin/users", "Users"],
    ["/admin/users?kind=admins", "Users"],
    ["/admin/users?search=nobody-has-this-name", "Users"],
    ["/admin/invitations", "Invitations"],
    ["/notifications", "Notifications"],
    ["/profile", "Profile"],
    ["/portal", /Priya/],
    ["/chat", "No model to talk to yet"],
    ["/nowhere", /nothing at this address/],
  ] as const) {
    await page.goto(path);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await page.waitForLoadState("load");
    await expectAccessibleInEachLook(page);
  }
  expect(complaints).toEqual([]);
});

test("a session that ended is renewed in place and nothing typed is lost", async () => {
  const { context, page } = await openBrowserOf(browser);
  await enterAsSuperAdmin(page);
  await page.goto("/profile");
  await page.getByRole("button", { name: "Change name" }).click();
  await page.getByLabel("First name").fill("Priyanka");
  await context.clearCookies();
  await page.getByRole("button", { name: /Save/ }).first().click();
  const again = page.getByRole("dialog", { name: /Sign in again/ });
  await again.getByLabel("Password", { exact: true }).fill(password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await again.waitFor({ state: "hidden" });
  await page.getByText(`Priyanka ${priya.lastName}`).first().waitFor();
  await page.getByRole("button", { name: "Change name" }).click();
  await page.getByLabel("First name").fill(priya.firstName);
  await page.getByRole("button", { name: /Save/ }).first().click();
  await context.close();
});
