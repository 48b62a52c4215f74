import type { Page } from "playwright-core";

export type Invitee = { firstName: string; lastName: string; email: string };

/** Fills the dialog on the page of invitations; sending is the caller's. */
export const fillInvitation = async (page: Page, { firstName, lastName, email }: Invitee) => {
  await page.getByRole("button", { name: "Invite", exact: true }).first().click();
  const dialog = page.getByRole("dialog", { name: "Invite" });
  await dialog.getByLabel("First name").fill(firstName);
  await dialog.getByLabel("Last name").fill(lastName);
  await dialog.getByLabel("E-mail").fill(email);
  return dialog;
};

export const invite = async (page: Page, invitee: Invitee): Promise<void> => {
  await page.goto("/admin/invitations");
  const dialog = await fillInvitation(page, invitee);
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText(invitee.email).first().waitFor();
};
