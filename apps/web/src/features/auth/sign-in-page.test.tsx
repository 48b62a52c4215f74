import { AppError } from "@gatehouse/shared/errors";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { installation, openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const jonas = makeCurrentUser({ role: "member", firstName: "Jonas", name: "Jonas Feld" });

const fill = async ({ user }: ReturnType<typeof openApp>) => {
  await user.type(await screen.findByLabelText("E-mail"), "jonas@harbor.example");
  await user.type(screen.getByLabelText("Password"), "a long enough password");
  await user.click(screen.getByRole("button", { name: "Sign in" }));
};

describe("the sign-in page", () => {
  it("says at the field what is missing, and sends nothing", async () => {
    const app = openApp("/auth/password/login", {});
    await app.user.click(await screen.findByRole("button", { name: "Sign in" }));
    expect(await screen.findByText("Enter an e-mail address like name@company.com")).toBeTruthy();
    expect(screen.getByText("Enter your password")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText("E-mail"));
    expect(app.calls.some(({ path }) => path === "auth.signIn")).toBe(false);
  });

  it("says that the password is wrong and keeps what was typed", async () => {
    const app = openApp("/auth/password/login", {
      "auth.signIn": () => {
        throw new AppError("auth.invalid-credentials");
      },
    });
    await fill(app);
    expect((await screen.findByRole("alert")).textContent).toContain("E-mail or password is wrong.");
    expect(screen.getByLabelText<HTMLInputElement>("E-mail").value).toBe("jonas@harbor.example");
  });

  it("leads whoever waits for an admin to what they wait for", async () => {
    const app = openApp("/auth/password/login", {
      "auth.signIn": () => {
        throw new AppError("auth.account-not-active");
      },
      "registration.options": () => ({ workspaceName: "Meridian Data", emailEnabled: true }),
      "registration.waiting": ({ email }: { email: string }) => ({
        firstName: "Jonas",
        email,
        isVerified: true,
        registeredAt: new Date(),
      }),
      "registration.withdraw": () => null,
    });
    await fill(app);
    await app.user.click(await screen.findByRole("button", { name: "See how it stands" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Almost there, Jonas" })).toBeTruthy();
    expect(await screen.findByText("Your e-mail is verified")).toBeTruthy();
    await app.user.click(screen.getByRole("button", { name: "Withdraw" }));
    const question = await screen.findByRole("alertdialog");
    await app.user.click(within(question).getByRole("button", { name: "Withdraw" }));
    expect(await screen.findByText("Your registration is withdrawn.")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Password").value).toBe("");
  });

  it("goes on to the page that was asked for", async () => {
    const app = openApp("/auth/password/login?next=%2Fprofile", {
      "auth.signIn": () => ({ step: "signed-in", user: jonas }),
      "sessions.list": () => [],
    });
    expect(await screen.findByText("Sign in to open the page you asked for.")).toBeTruthy();
    await fill(app);
    expect(await screen.findByRole("heading", { level: 1, name: "Profile" })).toBeTruthy();
  });

  it("never goes on to another site", async () => {
    const app = openApp("/auth/password/login?next=https%3A%2F%2Fevil.example", {
      "auth.signIn": () => ({ step: "signed-in", user: jonas }),
    });
    await fill(app);
    await waitFor(() => expect(app.router.state.location.pathname).toBe("/portal"));
  });

  it("gives way to setting up while nobody is there", async () => {
    openApp("/auth/password/login", { "setup.status": () => installation({ isSetUp: false }) });
    expect(await screen.findByRole("heading", { level: 1, name: "Set up Gatehouse" })).toBeTruthy();
  });
});
