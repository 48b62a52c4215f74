import type { Browser } from "playwright-core";
import { openBrowserOf } from "./browser";
import { call } from "./call";
import type { Invitee } from "./invite";
import { linkIn, mailTo } from "./mailbox";
import { enterAsSuperAdmin, password } from "./people";

/** The browser of somebody who was invited and has just come in. */
export const join = async (browser: Browser, { firstName, email }: Invitee, options: { isPhone?: boolean } = {}) => {
  const own = await openBrowserOf(browser, options);
  await own.page.goto(linkIn(await mailTo(email, /invites you/), "/auth/invite"));
  await own.page.getByLabel("Password", { exact: true }).fill(password);
  await own.page.getByRole("button", { name: /^Join/ }).click();
  await own.page.getByRole("heading", { level: 1, name: new RegExp(firstName) }).waitFor();
  return own;
};

/** An admin who has just come in: what other journeys leave to read is not in their news. */
export const joinAsAdmin = async (browser: Browser, invitee: Invitee) => {
  const { context, page } = await openBrowserOf(browser);
  await enterAsSuperAdmin(page);
  await call(page, "invitations.create", { ...invitee, role: "admin", teamIds: [] });
  await context.close();
  return join(browser, invitee);
};
