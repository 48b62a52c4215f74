import type { Page } from "playwright-core";
import { expectAccessible } from "./browser";
import { installation } from "./installation";

export const password = "brass keystone over the arch";

export const priya = { firstName: "Priya", lastName: "Raman", email: "priya.raman@meridian.example" };

export const signIn = async (page: Page, email: string): Promise<void> => {
  await page.goto("/auth/password/login");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
};

/** Signs the super admin in; the first journey of a run sets the installation up before. */
export const enterAsSuperAdmin = async (page: Page): Promise<void> => {
  await page.goto("/");
  // The sign-in page, or the set-up page on an installation that is new.
  const submit = page.getByRole("button", { name: /^(Sign in|Create super admin)$/ });
  await submit.waitFor();
  if ((await submit.textContent()) === "Sign in") await signIn(page, priya.email);
  else await setUp(page);
  await page.getByRole("heading", { level: 1, name: /Priya/ }).waitFor();
};

const setUp = async (page: Page): Promise<void> => {
  await page.goto(installation().setupUrl ?? "");
  await page.getByLabel("First name").fill(priya.firstName);
  await expectAccessible(page);
  await page.getByLabel("Last name").fill(priya.lastName);
  await page.getByLabel("E-mail").fill(priya.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create super admin" }).click();
};
