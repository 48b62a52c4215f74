import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, launchBrowser, openBrowserOf } from "./support/browser";
import { invite } from "./support/invite";
import { linkIn, mailsTo, mailTo } from "./support/mailbox";
import { enterAsSuperAdmin, password, priya } from "./support/people";

let browser: Browser;
let admin: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  admin = (await openBrowserOf(browser)).page;
  await enterAsSuperAdmin(admin);
});
afterAll(() => browser.close());

const inviteJonas = async (email: string) => {
  await invite(admin, { firstName: "Jonas", lastName: "Feld", email });
  return linkIn(await mailTo(email, /invites you/), "/auth/invite");
};

/** Opens the link in a browser of its own and waits for the page of this title. */
const open = async (link: string, title: string) => {
  const { page } = await openBrowserOf(browser);
  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  return page;
};

const act = async (email: string, item: string) => {
  await admin.goto(`/admin/invitations?search=${encodeURIComponent(email)}`);
  await admin
    .getByRole("row", { name: new RegExp(email) })
    .getByRole("button", { name: /Actions/ })
    .click();
  await admin.getByRole("menuitem", { name: item }).click();
};

test("a link of an invitation that was revoked says so and offers the way on", async () => {
  const email = "jonas.revoked@harbor.example";
  const link = await inviteJonas(email);
  await act(email, "Revoke…");
  await admin.getByRole("alertdialog").getByRole("button", { name: "Revoke invitation" }).click();
  await admin
    .getByRole("row", { name: new RegExp(email) })
    .getByText("Revoked")
    .waitFor();
  const page = await open(link, "This invitation was revoked");
  await expectAccessible(page);
});

test("a link that a newer one replaced says so, and the newer one lets in", async () => {
  const email = "jonas.replaced@harbor.example";
  const link = await inviteJonas(email);
  await act(email, "Send a new link…");
  await admin.getByRole("alertdialog").getByRole("button", { name: "Send new link" }).click();
  await expect.poll(async () => (await mailsTo(email)).length).toBe(2);
  await open(link, "A newer link was sent");
  const newest =
    (await mailsTo(email)).map((mail) => linkIn(mail, "/auth/invite")).find((other) => other !== link) ?? "";
  const page = await open(newest, "Join Gatehouse");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: /^Join/ }).dblclick();
  await page.getByRole("heading", { level: 1, name: /Jonas/ }).waitFor();
  await open(newest, "This invitation was used");
});

test("a link opened by somebody else names them and lets them go on", async () => {
  const link = await inviteJonas("jonas.other@harbor.example");
  await admin.goto(link);
  await admin.getByText(priya.email).first().waitFor();
  await expectAccessible(admin);
});

test("half a link is told from a wrong one by nothing, and helps on", async () => {
  for (const path of ["/auth/invite?token=half", "/auth/invite", "/auth/invite?token=%00%ff"]) {
    await open(path, "This link is not complete");
  }
});

test("the set-up page is gone", async () => {
  await open("/setup?token=GH-SETUP-0000-0000-0000-0000", "There is nothing at this address");
});
