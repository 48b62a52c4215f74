import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, launchBrowser, openBrowserOf } from "./support/browser";
import { openDelivery } from "./support/deliveries";
import { type Invitee, invite } from "./support/invite";
import { join, joinAsAdmin } from "./support/join";
import { linkIn, mailsTo, mailTo } from "./support/mailbox";

const wanda = { firstName: "Wanda", lastName: "Kowal", email: "wanda.kowal@meridian.example" };
const amara = { firstName: "Amara", lastName: "Nwosu", email: "amara.nwosu@kestrel.example" };
const lukas = { firstName: "Lukas", lastName: "Brandt", email: "lukas.brandt@kestrel.example" };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const inviteAndJoin = async (admin: Page, invitee: Invitee): Promise<void> => {
  await invite(admin, invitee);
  const { context } = await join(browser, invitee);
  await context.close();
};

const writeSubject = async (page: Page, subject: string): Promise<void> => {
  await page.goto("/admin/settings/templates/invitation.accepted");
  await page.getByLabel("Subject").fill(subject);
  await page.frameLocator("iframe").getByText("accepted your invitation").first().waitFor();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Publish version/ }).click();
  await page.getByText(/^Published version/).waitFor();
};

test("a mail goes out in the words of the workspace until its reader stops it, and the log says why it stopped", async () => {
  const { page: admin, complaints } = await joinAsAdmin(browser, wanda);
  await writeSubject(admin, "{{person}} is on board");
  await inviteAndJoin(admin, amara);
  const mail = await mailTo(wanda.email, /^Amara Nwosu is on board$/);

  const { page: reader } = await openBrowserOf(browser, { isPhone: true });
  await reader.goto(linkIn(mail, "/unsubscribe"));
  await reader.getByRole("heading", { level: 1, name: /^Stop e-mails about membership/ }).waitFor();
  await expectAccessible(reader);
  await reader.getByRole("button", { name: "Stop these e-mails" }).click();
  await reader.getByRole("heading", { level: 1, name: /^No more e-mails about membership/ }).waitFor();

  await inviteAndJoin(admin, lukas);
  await openDelivery(admin, { type: "invitation.accepted", state: "skipped", search: wanda.email });
  await admin.getByText("Switched off in the person's preferences").first().waitFor();
  expect((await mailsTo(wanda.email)).filter(({ subject }) => subject.includes("Lukas"))).toEqual([]);

  await admin.goto("/profile/notifications");
  const choice = admin.getByLabel("Membership by e-mail");
  await expect.poll(() => choice.inputValue()).toBe("off");
  await choice.selectOption("instant");
  await expectAccessible(admin);
  await admin.goto("/admin/settings/templates/invitation.accepted");
  await admin.getByRole("button", { name: "Reset to default" }).click();
  await admin.getByRole("button", { name: "Go back" }).click();
  await admin.getByText("Gatehouse’s words are live").first().waitFor();
  expect(complaints).toEqual([]);
});
