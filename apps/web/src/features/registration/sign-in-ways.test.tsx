import { AppError } from "@gatehouse/shared/errors";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { openApp } from "../../testing/open-app";

const email = "leila@alderfinch.example";

it("the sign-in page leads to registering where the workspace is open", async () => {
  const { user, router } = openApp("/auth/password/login", {
    "registration.options": () => ({ peopleMayRegister: true }),
  });
  await user.click(await screen.findByRole("link", { name: "Create an account" }));
  expect(router.state.location.pathname).toBe("/auth/password/register");
});

it("the sign-in page names the ways in where the workspace is closed", async () => {
  openApp("/auth/password/login", { "registration.options": () => ({ peopleMayRegister: false }) });
  await screen.findByText(/An admin of Meridian Data can help/);
  expect(screen.getByRole("link", { name: "use an invite code" })).toBeTruthy();
  expect(screen.queryByRole("link", { name: "Create an account" })).toBeNull();
});

it("whoever has not proved the address gets another link where they sign in", async () => {
  const { user, calls } = openApp("/auth/password/login", {
    "auth.signIn": () => {
      throw new AppError("auth.email-not-verified");
    },
    "registration.resendVerification": () => null,
  });
  await user.type(await screen.findByLabelText("E-mail"), email);
  await user.type(screen.getByLabelText("Password"), "a long enough password");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  await user.click(await screen.findByRole("button", { name: "Send the link again" }));
  await screen.findByText(/A new link is on its way to leila@alderfinch.example/);
  expect(calls.find(({ path }) => path === "registration.resendVerification")?.input).toEqual({ email });
});
