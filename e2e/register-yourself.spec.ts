import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, launchBrowser, openBrowserOf } from "./support/browser";
import { ask, call } from "./support/call";
import { linkIn, mailsTo, mailTo } from "./support/mailbox";
import { enterAsSuperAdmin, password, priya, signIn } from "./support/people";

type Newcomer = { firstName: string; lastName: string; email: string };

const leila = { firstName: "Leila", lastName: "Haddad", email: "leila.haddad@alderfinch.example" };
const femi = { firstName: "Femi", lastName: "Adeyemi", email: "femi.adeyemi@alderfinch.example" };
const tobias = { firstName: "Tobias", lastName: "Weiss", email: "tobias.weiss@alderfinch.example" };

let browser: Browser;
let admin: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  admin = (await openBrowserOf(browser)).page;
  await enterAsSuperAdmin(admin);
  const { version } = await ask<{ version: number }>(admin, "settings.get");
  const job = {
    key: "job",
    label: "What you do",
    kind: "choice",
    audience: "people",
    choices: ["Developer", "Manager"],
  };
  const values = {
    peopleMayRegister: true,
    verifyEmailFirst: true,
    approval: "by_admin",
    termsUrl: "https://meridian.example/terms",
    extraFields: [{ ...job, isRequired: true, help: "" }],
  };
  await call(admin, "settings.update", { area: "registration", version, values });
});
afterAll(() => browser.close());

/** Fills the form in, from the sign-in page on, and proves the address. */
const register = async ({ firstName, lastName, email }: Newcomer, options: { isPhone?: boolean } = {}) => {
  const own = await openBrowserOf(browser, options);
  const { page } = own;
  await page.goto("/auth/password/login");
  await page.getByRole("link", { name: "Create an account" }).click();
  await page.getByLabel("First name").fill(firstName);
  await expectAccessible(page);
  await page.getByLabel("Last name").fill(lastName);
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByText("Answer this").waitFor();
  await expectAccessible(page);
  await page.getByLabel("What you do").selectOption("Developer");
  await page.getByRole("checkbox", { name: /I accept/ }).check();
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { level: 1, name: "Look into your mailbox" }).waitFor();
  await expectAccessible(page);
  await page.goto(linkIn(await mailTo(email, /^Confirm/), "/auth/verify"));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await page.getByRole("heading", { level: 1, name: `Almost there, ${firstName}` }).waitFor();
  await expectAccessible(page);
  return own;
};

/** Opens what the mail to the admin leads to. */
const review = async ({ firstName, lastName }: Newcomer): Promise<void> => {
  const asked = await mailTo(priya.email, new RegExp(`^${firstName} ${lastName} registered`));
  await admin.goto(linkIn(asked, "/admin/approvals"));
  await admin.getByRole("heading", { name: `${firstName} ${lastName} registered` }).waitFor();
  await expectAccessible(admin);
};

test("somebody registers, proves the address, is approved by an admin and signs in", async () => {
  const newcomer = await register(leila, { isPhone: true });
  await signIn(newcomer.page, leila.email);
  await newcomer.page.getByText("waits for an admin to approve it").waitFor();

  await review(leila);
  await admin.getByText("Developer").waitFor();
  await admin.getByLabel("Note to Leila Haddad").fill("Welcome on board.");
  await admin.getByRole("button", { name: /^Approve/ }).click();
  await admin.getByText("Leila Haddad is approved").waitFor();

  expect((await mailTo(leila.email, /is approved$/)).text).toContain("Welcome on board.");
  await signIn(newcomer.page, leila.email);
  await newcomer.page.getByRole("heading", { level: 1, name: /Leila/ }).waitFor();
  expect(newcomer.complaints).toEqual([]);
});

test("somebody is rejected with a reason, and reads it in the mail alone", async () => {
  const newcomer = await register(tobias);
  await review(tobias);
  await admin.keyboard.press("r");
  const dialog = admin.getByRole("dialog", { name: "Reject Tobias Weiss" });
  await dialog.getByLabel("Reason").fill("We only work with partners.");
  await expectAccessible(admin);
  await dialog.getByRole("button", { name: "Reject registration" }).click();
  await admin.getByText("Tobias Weiss is rejected").waitFor();

  expect((await mailTo(tobias.email, /was not approved$/)).text).toContain("We only work with partners.");
  await signIn(newcomer.page, tobias.email);
  await newcomer.page.getByText("This registration was not approved").waitFor();
});

/** Registers an address with a password that its owner does not know. */
const occupy = async ({ firstName, lastName, email }: Newcomer): Promise<void> => {
  const { page } = await openBrowserOf(browser);
  await page.goto("/auth/password/register");
  await page.getByLabel("First name").fill(firstName);
  await page.getByLabel("Last name").fill(lastName);
  await page.getByLabel("Work e-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("quite another password 7");
  await page.getByLabel("What you do").selectOption("Manager");
  await page.getByRole("checkbox", { name: /I accept/ }).check();
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("heading", { level: 1, name: "Look into your mailbox" }).waitFor();
};

test("whoever registers with the address of somebody else sees nothing of it; the owner gets a mail", async () => {
  await occupy({ firstName: "Mallory", lastName: "Stone", email: priya.email });
  await mailTo(priya.email, /^You have an account/);
  expect((await mailsTo(priya.email)).some(({ subject }) => subject.startsWith("Confirm"))).toBe(false);
});

test("whoever finds their address registered by a stranger can't confirm it for them, and takes the account over", async () => {
  const owner = await openBrowserOf(browser);
  const { page } = owner;
  await occupy(femi);
  await page.goto(linkIn(await mailTo(femi.email, /^Confirm/), "/auth/verify"));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Confirm and sign in" }).click();
  await page.getByText("This is not the password of this account").waitFor();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Forgot it?" }).click();
  await page.getByLabel("E-mail").fill(femi.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await page.goto(linkIn(await mailTo(femi.email, /^Your password at /), "/auth/reset/code"));
  await page.getByLabel("New password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Set the password" }).click();
  await page.getByText("Your new password is set").waitFor();
  await mailTo(priya.email, new RegExp(`^${femi.firstName} ${femi.lastName} registered`));
  await signIn(page, femi.email);
  await page.getByText("waits for an admin to approve it").waitFor();
});
