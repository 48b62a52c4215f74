import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, expectAccessibleInEachLook, launchBrowser, openBrowserOf } from "./support/browser";
import { ask, call } from "./support/call";
import { fillInvitation, type Invitee, invite } from "./support/invite";
import { join } from "./support/join";
import { linkIn, mailTo } from "./support/mailbox";
import { enterAsSuperAdmin, password, priya, signIn } from "./support/people";

const maya = { firstName: "Maya", lastName: "Castellanos", email: "maya@quayside.example" };
const jonas = { firstName: "Jonas", lastName: "Feld", email: "jonas.feld@quayside.example" };
const sofia = { firstName: "Sofia", lastName: "Lindgren", email: "sofia@quayside.example" };
const company = "Quayside Freight";

let browser: Browser;
let admin: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  admin = (await openBrowserOf(browser)).page;
  await enterAsSuperAdmin(admin);
  const { version } = await ask<{ version: number }>(admin, "settings.get");
  const values = { peopleMayRegisterOrganizations: true };
  await call(admin, "settings.update", { area: "registration", version, values });
});
afterAll(() => browser.close());

const inviteTeammate = async (page: Page, invitee: Invitee): Promise<void> => {
  await page.goto("/portal/organization");
  const dialog = await fillInvitation(page, invitee);
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(invitee.email).first().waitFor();
};

const act = async (page: Page, { firstName, lastName }: Invitee, action: string): Promise<void> => {
  await page.getByRole("button", { name: `Actions for ${firstName} ${lastName}` }).click();
  await page.getByRole("menuitem", { name: action }).click();
};

test("an organization is asked for and approved, a teammate invited, made admin and removed", async () => {
  await invite(admin, maya);
  const requester = await join(browser, maya);
  await requester.page.getByRole("button", { name: "Create an organization" }).click();
  const form = requester.page.getByRole("dialog", { name: "Create an organization" });
  await form.getByLabel("Name").fill(company);
  await expectAccessible(requester.page);
  await form.getByRole("button", { name: "Ask for it" }).click();
  await requester.page.getByText("Pending").waitFor();
  await expectAccessible(requester.page);

  const asked = await mailTo(priya.email, new RegExp(`organization ${company}`));
  await admin.goto(linkIn(asked, "/admin/approvals"));
  await admin.getByRole("heading", { name: `${company} wants to register` }).waitFor();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: /^Approve/ }).click();
  await admin.getByText(`${company} is approved`).waitFor();

  // The stream of notices tells the open page; nobody loads it again.
  await requester.page.getByRole("link", { name: "Members" }).waitFor();
  const approved = await mailTo(maya.email, new RegExp(`${company} is open`));
  await requester.page.goto(linkIn(approved, "/portal/organization"));
  await requester.page.getByRole("heading", { level: 1, name: company }).waitFor();
  await expectAccessible(requester.page);

  await inviteTeammate(requester.page, jonas);
  expect((await mailTo(jonas.email, /invites you/)).text).toContain(`You join ${company} as Member.`);
  const teammate = await join(browser, jonas, { isPhone: true });
  await teammate.page.goto("/portal/organization");
  await teammate.page.getByText(maya.email).waitFor();
  expect(await teammate.page.getByRole("button", { name: "Invite", exact: true }).count()).toBe(0);
  await expectAccessible(teammate.page);

  await requester.page.goto("/portal/organization");
  await act(requester.page, jonas, "Change role…");
  const role = requester.page.getByRole("dialog", { name: /Change the role of Jonas Feld/ });
  await role.getByRole("radio", { name: /Org admin/ }).click();
  await expectAccessible(requester.page);
  await role.getByRole("button", { name: "Change role to Org admin" }).click();
  await role.waitFor({ state: "hidden" });
  await requester.page.getByRole("row", { name: /Jonas Feld.*Org admin/ }).waitFor();
  await teammate.page.reload();
  await teammate.page.getByRole("button", { name: "Invite", exact: true }).first().waitFor();

  await act(requester.page, jonas, "Remove from organization…");
  const removal = requester.page.getByRole("dialog", { name: `Remove Jonas Feld from ${company}` });
  await removal.getByText("The account stays").waitFor();
  await expectAccessible(requester.page);
  await removal.getByRole("button", { name: "Remove Jonas" }).click();
  await removal.waitFor({ state: "hidden" });
  await requester.page.getByText(jonas.email).waitFor({ state: "detached" });

  await signIn(teammate.page, jonas.email);
  await teammate.page.getByRole("heading", { level: 1, name: /Jonas/ }).waitFor();
  await teammate.page.goto("/portal/organization");
  await teammate.page.getByRole("heading", { level: 1, name: "You belong to no organization" }).waitFor();
  await expectAccessible(teammate.page);
  expect([...requester.complaints, ...teammate.complaints]).toEqual([]);
});

test("who is suspended while signed in is out at the next click, and in again when reactivated", async () => {
  const orgAdmin = await openBrowserOf(browser);
  await signIn(orgAdmin.page, maya.email);
  await orgAdmin.page.getByRole("heading", { level: 1, name: /Maya/ }).waitFor();
  await inviteTeammate(orgAdmin.page, sofia);
  const suspended = await join(browser, sofia);
  // Its stream of notices would tell it before the click does.
  await suspended.page.route("**/notifications.onChange", (route) => route.abort());
  await suspended.page.goto("/portal");

  await orgAdmin.page.goto("/portal/organization");
  await act(orgAdmin.page, sofia, "Suspend…");
  const dialog = orgAdmin.page.getByRole("dialog", { name: "Suspend Sofia Lindgren" });
  await dialog.getByLabel("Reason").fill("Away for a year.");
  await dialog.getByRole("button", { name: "Suspend Sofia" }).click();
  await dialog.waitFor({ state: "hidden" });
  await orgAdmin.page.getByRole("row", { name: /Sofia Lindgren.*Suspended/ }).waitFor();

  await suspended.page.getByRole("link", { name: "Members" }).click();
  const again = suspended.page.getByRole("dialog", { name: /Sign in again/ });
  await again.waitFor();
  await suspended.page.locator("main").waitFor({ state: "hidden" });
  await again.getByLabel("Password", { exact: true }).fill(password);
  await again.getByRole("button", { name: "Sign in" }).click();
  await again.getByText(/This account is suspended/).waitFor();
  await expectAccessible(suspended.page);
  await mailTo(sofia.email, /suspended/i);

  await act(orgAdmin.page, sofia, "Reactivate…");
  await orgAdmin.page.getByRole("button", { name: "Reactivate Sofia" }).click();
  await orgAdmin.page.getByRole("row", { name: /Sofia Lindgren.*Active/ }).waitFor();
  await again.getByRole("button", { name: "Sign in" }).click();
  await again.waitFor({ state: "hidden" });
  await suspended.page.getByText(maya.email).waitFor();
});

test("every page of an organization is accessible, in both themes and on a phone", async () => {
  const { page, complaints } = await openBrowserOf(browser);
  await signIn(page, maya.email);
  await page.getByRole("heading", { level: 1, name: /Maya/ }).waitFor();
  for (const [path, text] of [
    ["/portal", company],
    ["/portal/organization", sofia.email],
    ["/portal/organization/teams", "All members"],
    ["/portal/organization/invitations", sofia.email],
    ["/portal/organization/details", "Number"],
  ] as const) {
    await page.goto(path);
    await page.getByRole("main").getByText(text).first().waitFor();
    await expectAccessibleInEachLook(page);
  }
  expect(complaints).toEqual([]);
});
