import { AppError, type ErrorCode } from "@gatehouse/shared/errors";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const email = "leila@alderfinch.example";

const openLink = (answers: Answers = {}) =>
  openApp("/auth/verify?token=the-token", {
    "registration.preview": () => ({ email, asksPassword: true }),
    ...answers,
  });

const refusing = (code: ErrorCode, fields?: Record<string, string>) => () => {
  throw new AppError(code, { fields });
};
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const verified = (overrides = {}) => ({
  email,
  firstName: "Leila",
  registeredAt: new Date(),
  next: "sign-in",
  user: null,
  ...overrides,
});

/** Types the password and sends it. */
const confirm = async (user: ReturnType<typeof openApp>["user"]) => {
  await user.type(await screen.findByLabelText("Password"), "brass keystone");
  await user.click(screen.getByRole("button", { name: "Confirm and sign in" }));
};

it("proves nothing before the password is typed, then signs in and leads home", async () => {
  const leila = makeCurrentUser({ email, firstName: "Leila" });
  const { router, user, calls } = openLink({ "registration.verify": () => verified({ user: leila }) });
  await heading("Confirm your e-mail address");
  expect(screen.getByText(email)).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Confirm and sign in" }));
  await screen.findAllByText("Enter your password");
  expect(calls.some(({ path }) => path === "registration.verify")).toBe(false);
  await confirm(user);
  await waitFor(() => expect(router.state.location.pathname).not.toBe("/auth/verify"));
  const { input } = calls.find(({ path }) => path === "registration.verify") ?? {};
  expect(input).toEqual({ token: "the-token", password: "brass keystone" });
  await screen.findByText("Your address is confirmed");
});

it("names the account to password managers, and the way out for whoever does not know the password", async () => {
  openLink();
  const password = await screen.findByLabelText("Password");
  expect(password.getAttribute("autocomplete")).toBe("current-password");
  expect(document.querySelector<HTMLInputElement>("input[autocomplete=username]")?.value).toBe(email);
  expect(screen.getByRole("link", { name: "Forgot it?" }).getAttribute("href")).toBe("/auth/reset");
  expect(screen.getByText(/You did not register\? Close this page/)).toBeTruthy();
});

it("says at the field that the password is wrong, and keeps the link", async () => {
  const wrong = "This is not the password of this account";
  const { user } = openLink({ "registration.verify": refusing("user.wrong-password", { password: wrong }) });
  await confirm(user);
  await screen.findAllByText(wrong);
  expect(screen.getByLabelText("Password").getAttribute("aria-invalid")).toBe("true");
  await heading("Confirm your e-mail address");
});

it("asks whoever is signed in for a press alone", async () => {
  const leila = makeCurrentUser({ email, firstName: "Leila" });
  const { router, user, calls } = openLink({
    "registration.preview": () => ({ email, asksPassword: false }),
    "registration.verify": () => verified({ user: leila }),
  });
  await user.click(await screen.findByRole("button", { name: "Confirm this address" }));
  await waitFor(() => expect(router.state.location.pathname).not.toBe("/auth/verify"));
  expect(calls.find(({ path }) => path === "registration.verify")?.input).toEqual({ token: "the-token" });
});

it("asks for the password after all when the session is over meanwhile", async () => {
  const { user } = openLink({
    "registration.preview": () => ({ email, asksPassword: false }),
    "registration.verify": refusing("user.wrong-password", { password: "This is not the password of this account" }),
  });
  await user.click(await screen.findByRole("button", { name: "Confirm this address" }));
  await screen.findByLabelText("Password");
});

it("leads to signing in where the link signs nobody in", async () => {
  const { user } = openLink({
    "registration.preview": () => ({ email, asksPassword: false }),
    "registration.verify": () => verified(),
  });
  await user.click(await screen.findByRole("button", { name: "Confirm this address" }));
  await heading("Your address is confirmed");
  expect(screen.getByRole("link", { name: "Sign in" })).toBeTruthy();
});

it("says that an admin decides next", async () => {
  const { user } = openLink({
    "registration.verify": () => verified({ next: "wait" }),
    "registration.options": () => ({ workspaceName: "Meridian Data", emailEnabled: true }),
  });
  await confirm(user);
  await screen.findByText("Your e-mail is verified");
  await heading("Almost there, Leila");
});

it.each([
  ["link.used", "This link was used already"],
  ["link.expired", "This link has expired"],
  ["link.replaced", "A newer link was sent"],
  ["link.not-found", "This link is not complete"],
] as const)("a link that is %s says so, whenever that turns out", async (code, title) => {
  openLink({ "registration.preview": refusing(code) });
  await heading(title);
});

it("a link that was used while the page was open says so", async () => {
  const { user } = openLink({ "registration.verify": refusing("link.used") });
  await confirm(user);
  await heading("This link was used already");
});

it("an expired link lets its owner ask for a new one", async () => {
  const { user, calls } = openLink({
    "registration.preview": refusing("link.expired"),
    "registration.resendVerification": () => null,
  });
  await user.type(await screen.findByLabelText("E-mail"), email);
  await user.click(screen.getByRole("button", { name: "Send a new link" }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path === "registration.resendVerification")?.input).toEqual({ email }),
  );
  await screen.findByText(/a new link is on its way/);
});

it("what stands in the way otherwise is said above the form", async () => {
  const { user } = openLink({ "registration.verify": refusing("organization.not-found") });
  await confirm(user);
  expect((await screen.findByRole("alert")).textContent).toContain("organization does not exist");
});

it("without a token is no link", async () => {
  openApp("/auth/verify", {});
  await heading("This link is not complete");
});
