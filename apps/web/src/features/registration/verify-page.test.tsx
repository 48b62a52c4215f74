import { AppError, type ErrorCode } from "@gatehouse/shared/errors";
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";

const email = "leila@alderfinch.example";

const openLink = (answers: Answers = {}) =>
  openApp("/auth/verify?token=the-token", { "registration.preview": () => ({ email }), ...answers });

const refusing = (code: ErrorCode) => () => {
  throw new AppError(code);
};
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

it("proves nothing before somebody presses, then leads to signing in", async () => {
  const { user, calls } = openLink({ "registration.verify": () => ({ email, firstName: "Leila", next: "sign-in" }) });
  await heading("Confirm your e-mail address");
  expect(screen.getByText(email)).toBeTruthy();
  expect(calls.some(({ path }) => path === "registration.verify")).toBe(false);
  await user.click(screen.getByRole("button", { name: "Confirm this address" }));
  await heading("Your address is confirmed");
  expect(calls.find(({ path }) => path === "registration.verify")?.input).toEqual({ token: "the-token" });
  expect(screen.getByRole("link", { name: "Sign in" })).toBeTruthy();
});

it("says that an admin decides next", async () => {
  const { user } = openLink({
    "registration.verify": () => ({ email, firstName: "Leila", next: "wait" }),
    "registration.options": () => ({ workspaceName: "Meridian Data", emailEnabled: true }),
  });
  await user.click(await screen.findByRole("button", { name: "Confirm this address" }));
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
  await user.click(await screen.findByRole("button", { name: "Confirm this address" }));
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

it("what stands in the way otherwise is said beside the button", async () => {
  const { user } = openLink({ "registration.verify": refusing("organization.not-found") });
  await user.click(await screen.findByRole("button", { name: "Confirm this address" }));
  expect((await screen.findByRole("alert")).textContent).toContain("organization does not exist");
});

it("without a token is no link", async () => {
  openApp("/auth/verify", {});
  await heading("This link is not complete");
});
