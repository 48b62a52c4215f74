import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, launchBrowser, openBrowserOf } from "./support/browser";
import { ask, call } from "./support/call";
import { linkIn, mailTo } from "./support/mailbox";
import { enterAsSuperAdmin, password, priya } from "./support/people";

type Newcomer = { firstName: string; lastName: string; email: string };

const femke = { firstName: "Femke", lastName: "de Wit", email: "femke.dewit@pier-nl.example" };
const piotr = { firstName: "Piotr", lastName: "Zielinski", email: "piotr.zielinski@pier.example" };

let browser: Browser;
let admin: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  admin = (await openBrowserOf(browser)).page;
  await enterAsSuperAdmin(admin);
  const { version } = await ask<{ version: number }>(admin, "settings.get");
  const asked = { allowedDomains: [], extraFields: [], termsUrl: "", privacyUrl: "" };
  const values = { peopleMayRegister: false, verifyEmailFirst: true, ...asked };
  await call(admin, "settings.update", { area: "registration", version, values });
  const { id } = await call<{ id: string }>(admin, "organizations.create", { name: "Pier Logistics" });
  await call(admin, "teams.create", { name: "Integrations", organizationId: id });
});
afterAll(() => browser.close());

const choose = async (page: Page, label: string, name: string): Promise<void> => {
  await page.getByRole("combobox", { name: label, exact: true }).fill(name);
  await page.getByRole("option", { name: new RegExp(name) }).click();
};

/** Makes a code for one person in the browser; returns the link to pass on. */
const makeCode = async (wording: string): Promise<string> => {
  await admin.goto("/admin/invite-codes");
  await admin.getByRole("button", { name: "New code" }).first().click();
  const dialog = admin.getByRole("dialog", { name: "New code" });
  await dialog.getByLabel("Own wording").fill(wording);
  await choose(admin, "Organization", "Pier Logistics");
  await choose(admin, "Team", "Integrations");
  await dialog.getByLabel("Uses").fill("1");
  await dialog.getByLabel("E-mail domains").fill("pier.example, pier-nl.example");
  await expectAccessible(admin);
  await dialog.getByRole("button", { name: "Make code" }).click();
  await admin.getByRole("heading", { level: 2, name: wording.toUpperCase(), exact: true }).waitFor();
  await expectAccessible(admin);
  const id = new URL(admin.url()).pathname.split("/").at(-1);
  return (await ask<{ link: string }>(admin, "inviteCodes.get", { id })).link;
};

const fill = async (page: Page, { firstName, lastName, email }: Newcomer): Promise<void> => {
  await page.getByLabel("First name").fill(firstName);
  await page.getByLabel("Last name").fill(lastName);
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
};

test("a link with a code lets one person in on a phone, and the next one keeps what was typed", async () => {
  const link = await makeCode("pier-2026");
  const { page, complaints } = await openBrowserOf(browser, { isPhone: true });
  await page.goto(link);
  await page.getByText("You join Pier Logistics").waitFor();
  await page.getByText("in Integrations").waitFor();
  await page.getByText("For addresses at pier.example or pier-nl.example.").waitFor();
  await expectAccessible(page);

  const late = await openBrowserOf(browser, { isPhone: true });
  await late.page.goto(link);
  await late.page.getByText("You join Pier Logistics").waitFor();
  await fill(late.page, piotr);

  await fill(page, { ...femke, email: "femke@elsewhere.example" });
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByText("This code is for other e-mail addresses.").waitFor();
  await expectAccessible(page);
  await page.getByLabel("Work e-mail").fill(femke.email);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { level: 1, name: "Look into your mailbox" }).waitFor();

  await late.page.getByRole("button", { name: "Create account" }).click();
  await late.page.getByText("This code is used up.").waitFor();
  await expectAccessible(late.page);
  expect(await late.page.getByLabel("First name").inputValue()).toBe(piotr.firstName);
  expect(await late.page.getByLabel("Work e-mail").inputValue()).toBe(piotr.email);
  expect(await late.page.getByLabel("Password", { exact: true }).inputValue()).toBe(password);
  expect(await late.page.getByLabel("Invite code").inputValue()).toBe("PIER-2026");

  await page.goto(linkIn(await mailTo(femke.email, /^Confirm/), "/auth/verify"));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await page.getByRole("heading", { level: 1, name: /Femke/ }).waitFor();
  expect([...complaints, ...late.complaints]).toEqual([]);
});

test("the admin is told that the last use is gone, and sees who came", async () => {
  const mail = await mailTo(priya.email, /^Invite code PIER-2026 is used up/);
  const link = mail.text.match(/https?:\/\/\S+\/admin\/invite-codes\/[\w-]+/)?.[0];
  await admin.goto(link ?? "");
  await admin.getByRole("heading", { level: 2, name: "PIER-2026", exact: true }).waitFor();
  const redemptions = admin.getByRole("region", { name: "Redemptions" });
  await redemptions.getByRole("link", { name: "Femke de Wit" }).waitFor();
  await redemptions.getByText("Member").waitFor();
  await admin
    .getByRole("row", { name: /PIER-2026/ })
    .getByText("Used up")
    .waitFor();
  await expectAccessible(admin);
});

test("a code that is typed in another way is the same one; switched off it says so", async () => {
  await makeCode("pilot-eta");
  const { page } = await openBrowserOf(browser, { isPhone: true });
  await page.goto("/auth/password/register");
  await page.getByText("You need an invite code.").waitFor();
  await page.getByLabel("Invite code").fill(" p1l0t eta");
  await page.getByLabel("First name").focus();
  await page.getByText("You join Pier Logistics").waitFor();

  await admin.getByRole("button", { name: "Deactivate" }).click();
  await admin.getByText("PILOT-ETA is switched off").waitFor();
  await page.reload();
  await page.getByLabel("Invite code").fill("PILOT ETA");
  await page.getByLabel("First name").focus();
  await page.getByText("This code is switched off.").waitFor();
});
