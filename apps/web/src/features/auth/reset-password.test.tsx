import { AppError, type ErrorCode } from "@gatehouse/shared/errors";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { installation, openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const refusing = (code: ErrorCode) => () => {
  throw new AppError(code);
};
const elena = { email: "elena@harbor.example", firstName: "Elena", lastName: "Marchetti", minPasswordLength: 15 };
const link = "/auth/reset/code?token=Vt4m0Rk8Zp2x";

describe("the page for a forgotten password", () => {
  it("is one press from the sign-in page", async () => {
    const { router, user } = openApp("/auth/password/login", {});
    await user.click(await screen.findByRole("link", { name: "Forgot it?" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Forgot your password?" })).toBeTruthy();
    expect(router.state.location.pathname).toBe("/auth/reset");
  });

  it("promises a mail without saying whether there is an account", async () => {
    const { calls, user } = openApp("/auth/reset", { "auth.requestPasswordReset": () => null });
    await user.type(await screen.findByLabelText("E-mail"), " Elena@Harbor.example ");
    await user.click(screen.getByRole("button", { name: "Send the link" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Look into your mailbox" })).toBeTruthy();
    expect(screen.getByText(/If elena@harbor\.example has an account here/)).toBeTruthy();
    expect(calls.at(-1)).toMatchObject({ path: "auth.requestPasswordReset", input: { email: "elena@harbor.example" } });
  });

  it("leads to an admin where no mail can go out", async () => {
    openApp("/auth/reset", { "setup.status": () => installation({ emailEnabled: false }) });
    expect(await screen.findByRole("heading", { level: 1, name: "Ask an admin for a new password" })).toBeTruthy();
    expect(screen.queryByLabelText("E-mail")).toBeNull();
  });
});

describe("the link in the mail", () => {
  it("takes a password by the workspace's policy and leads to the sign-in", async () => {
    const { calls, router, user } = openApp(link, {
      "auth.previewPasswordReset": () => elena,
      "auth.resetPassword": () => null,
    });
    const password = await screen.findByLabelText("New password");
    expect(screen.getByText("At least 15 characters, not a common one, without your name.")).toBeTruthy();
    await user.type(password, "kT9#vLq2xWm4zR");
    await user.click(screen.getByRole("button", { name: "Set the password" }));
    expect(await screen.findByText("Use at least 15 characters")).toBeTruthy();
    expect(calls.some(({ path }) => path === "auth.resetPassword")).toBe(false);
    await user.type(password, "8");
    await user.click(screen.getByRole("button", { name: "Set the password" }));
    expect(await screen.findByText(/Your new password is set/)).toBeTruthy();
    expect(router.state.location.pathname).toBe("/auth/password/login");
  });

  it("refuses the name of its owner, which stands in no field", async () => {
    const { user } = openApp(link, { "auth.previewPasswordReset": () => elena });
    await user.type(await screen.findByLabelText("New password"), "elena marchetti 2026");
    await user.click(screen.getByRole("button", { name: "Set the password" }));
    expect(await screen.findByText("Don't build the password from your name or e-mail")).toBeTruthy();
  });

  it.each([
    ["link.used", "This link was used already", "Sign in"],
    ["link.expired", "This link has expired", "Ask for a new link"],
    ["link.replaced", "A newer link was sent", "Ask for a new link"],
    ["link.not-found", "This link is not complete", "Ask for a new link"],
    ["auth.account-suspended", "This account is suspended", "Sign in"],
  ] as const)("that ended with %s says so and what to do next", async (code, title, next) => {
    openApp(link, { "auth.previewPasswordReset": refusing(code) });
    expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy();
    expect(screen.getAllByRole("link")[0]?.textContent).toBe(next);
  });

  it("without its token asks nothing", async () => {
    const { calls } = openApp("/auth/reset/code", {});
    expect(await screen.findByRole("heading", { level: 1, name: "This link is not complete" })).toBeTruthy();
    expect(calls.some(({ path }) => path === "auth.previewPasswordReset")).toBe(false);
  });
});

describe("somebody whose password an admin chose", () => {
  const jonas = makeCurrentUser({ role: "member", name: "Jonas Feld", mustChangePassword: true });
  const heading = { level: 1, name: "Choose your own password" } as const;

  it("is led to the change from signing in, and on from there", async () => {
    let current = jonas;
    const { router, user } = openApp("/auth/password/login?next=%2Fprofile", {
      "auth.me": () => (router.state.location.pathname === "/change-password" ? current : null),
      "auth.signIn": () => ({ step: "change-password", user: jonas }),
      "profile.changePassword": () => {
        current = { ...jonas, mustChangePassword: false };
        return null;
      },
      "sessions.list": () => [],
    });
    await user.type(await screen.findByLabelText("E-mail"), "jonas@harbor.example");
    await user.type(screen.getByLabelText("Password"), "given by an admin");
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByRole("heading", heading)).toBeTruthy();
    await user.type(await screen.findByLabelText("Current password"), "given by an admin");
    await user.type(screen.getByLabelText("New password"), "a gate between two rivers");
    await user.click(screen.getByRole("button", { name: "Change and go on" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/profile"));
  });

  it.each(["/", "/profile", "/admin/users", "/notifications"])("finds nothing else open: %s", async (path) => {
    const { calls } = openApp(path, { "auth.me": () => jonas });
    expect(await screen.findByRole("heading", heading)).toBeTruthy();
    expect(new Set(calls.map((call) => call.path))).toEqual(new Set(["auth.me"]));
  });

  it("may sign out", async () => {
    openApp("/", { "auth.me": () => jonas });
    expect(await screen.findByRole("button", { name: "Sign out" })).toBeTruthy();
  });

  it("finds the page gone when there is nothing to change", async () => {
    const { router } = openApp("/change-password", { "auth.me": () => ({ ...jonas, mustChangePassword: false }) });
    await waitFor(() => expect(router.state.location.pathname).toBe("/portal"));
  });
});
