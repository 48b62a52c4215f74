import { AppError, type ErrorCode } from "@gatehouse/shared/errors";
import type { Profile } from "@gatehouse/shared/profile/profile";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { installation, openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const jonas = makeCurrentUser({
  role: "member",
  firstName: "Jonas",
  name: "Jonas Feld",
  email: "jonas@harbor.example",
});
const profile: Profile = { emailVerified: true, pendingEmail: null, extraFields: [], extra: {} };
const desk: ExtraField = {
  key: "desk",
  label: "Desk",
  help: "",
  kind: "text",
  audience: "people",
  isRequired: true,
  choices: [],
};

const openProfile = (answers: Parameters<typeof openApp>[1] = {}) =>
  openApp("/profile", { "auth.me": () => jonas, "profile.get": () => profile, "sessions.list": () => [], ...answers });

const section = async (name: string) => within(await screen.findByRole("region", { name }));
const inputOf = (calls: ReturnType<typeof openApp>["calls"], path: string) =>
  calls.find((call) => call.path === path)?.input;

describe("the profile", () => {
  it("has a tab for each part", async () => {
    const { user } = openProfile();
    const tabs = await screen.findByRole("navigation", { name: "About you" });
    const names = within(tabs)
      .getAllByRole("link")
      .map(({ textContent }) => textContent);
    expect(names).toEqual(["General", "Notifications", "Password and sign-in", "Sessions"]);
    await user.click(within(tabs).getByRole("link", { name: "Password and sign-in" }));
    expect(await screen.findByRole("button", { name: "Change password" })).toBeTruthy();
    await user.click(within(tabs).getByRole("link", { name: "Sessions" }));
    expect(await screen.findByRole("list", { name: "Sessions" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Change password" })).toBeNull();
  });

  it("sends a link to a new address, and says that it waits", async () => {
    let pendingEmail: Profile["pendingEmail"] = null;
    const { calls, user } = openProfile({
      "profile.get": () => ({ ...profile, pendingEmail }),
      "profile.changeEmail": ({ email }: { email: string }) => {
        pendingEmail = { email, expiresAt: new Date("2126-11-24T10:42:00Z") };
        return { state: "sent", email };
      },
      "profile.withdrawEmailChange": () => {
        pendingEmail = null;
        return null;
      },
    });
    const email = await section("E-mail");
    expect(await email.findByText("Verified")).toBeTruthy();
    await user.click(email.getByRole("button", { name: "Change e-mail" }));
    await user.type(await email.findByLabelText("New e-mail"), "j.feld@harbor.example");
    await user.type(email.getByLabelText("Current password"), "brass keystone");
    await user.click(email.getByRole("button", { name: "Change e-mail" }));
    expect(await email.findByText("j.feld@harbor.example waits for you.")).toBeTruthy();
    expect(email.getByText("jonas@harbor.example")).toBeTruthy();
    expect(inputOf(calls, "profile.changeEmail")).toEqual({
      email: "j.feld@harbor.example",
      currentPassword: "brass keystone",
    });
    await user.click(email.getByRole("button", { name: "keep it for good" }));
    await waitFor(() => expect(email.queryByText("j.feld@harbor.example waits for you.")).toBeNull());
  });

  it("mails a link to confirm the present address, where mail can go out", async () => {
    const { calls, user } = openProfile({
      "profile.get": () => ({ ...profile, emailVerified: false }),
      "registration.resendVerification": () => null,
    });
    const email = await section("E-mail");
    await user.click(await email.findByRole("button", { name: "Send a link to confirm it" }));
    await waitFor(() => expect(inputOf(calls, "registration.resendVerification")).toEqual({ email: jonas.email }));
  });

  it("offers no link where no mail can go out", async () => {
    openProfile({
      "profile.get": () => ({ ...profile, emailVerified: false }),
      "setup.status": () => installation({ emailEnabled: false }),
    });
    expect(await screen.findByText("Not verified")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Send a link to confirm it" })).toBeNull();
  });

  it("shows a wrong password at its field and keeps what was typed", async () => {
    const { user } = openProfile({
      "profile.changeEmail": () => {
        throw new AppError("user.wrong-password", { fields: { currentPassword: "This is not your current password" } });
      },
    });
    const email = await section("E-mail");
    await user.click(email.getByRole("button", { name: "Change e-mail" }));
    await user.type(await email.findByLabelText("New e-mail"), "j.feld@harbor.example");
    await user.type(email.getByLabelText("Current password"), "no");
    await user.click(email.getByRole("button", { name: "Change e-mail" }));
    expect(await email.findByText("This is not your current password")).toBeTruthy();
    expect(email.getByLabelText<HTMLInputElement>("New e-mail").value).toBe("j.feld@harbor.example");
  });

  it("asks what the workspace asks, by its rules, and nothing where it asks nothing", async () => {
    const { calls, user } = openProfile({
      "profile.get": () => ({ ...profile, extraFields: [desk], extra: { desk: "12b" } }),
      "profile.updateAnswers": () => null,
    });
    const answers = await section("Your answers");
    expect(answers.getByText("12b")).toBeTruthy();
    await user.click(answers.getByRole("button", { name: "Change answers" }));
    await user.clear(await answers.findByLabelText("Desk"));
    await user.click(answers.getByRole("button", { name: "Save answers" }));
    expect(await answers.findByText("Answer this")).toBeTruthy();
    await user.type(answers.getByLabelText("Desk"), "14a");
    await user.click(answers.getByRole("button", { name: "Save answers" }));
    await waitFor(() => expect(inputOf(calls, "profile.updateAnswers")).toEqual({ extra: { desk: "14a" } }));
  });

  it("has no answers to show where the workspace asks nothing", async () => {
    openProfile();
    await screen.findByText("Verified");
    expect(screen.queryByRole("region", { name: "Your answers" })).toBeNull();
  });

  it("says what ends with the account, and sends the password along", async () => {
    const departure = {
      teams: [{ id: "tem_1", name: "All members", isDefault: true }],
      sessions: 2,
      openInvitations: 0,
      needsSuccessor: false,
    };
    const { calls, user } = openProfile({
      "profile.previewDeletion": () => departure,
      "profile.deleteAccount": () => {
        throw new AppError("user.last-super-admin");
      },
    });
    await user.click((await section("Delete my account")).getByRole("button", { name: "Delete my account" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(await dialog.findByText("2 sessions end")).toBeTruthy();
    await user.type(dialog.getByLabelText("Current password"), "brass keystone");
    await user.click(dialog.getByRole("button", { name: "Delete my account" }));
    expect((await dialog.findByRole("alert")).textContent).toContain("This is the last super admin.");
    expect(inputOf(calls, "profile.deleteAccount")).toEqual({ currentPassword: "brass keystone" });
  });
});

describe("the link to a new address", () => {
  const link = "/confirm-email?token=Vt4m0Rk8Zp2x";
  const refusing = (code: ErrorCode) => () => {
    throw new AppError(code);
  };

  it("asks for a press before anything changes", async () => {
    const { calls, router, user } = openApp(link, {
      "auth.me": () => jonas,
      "profile.get": () => profile,
      "sessions.list": () => [],
      "profile.previewEmailChange": () => ({ email: "j.feld@harbor.example" }),
      "profile.confirmEmailChange": () => ({ email: "j.feld@harbor.example" }),
    });
    const use = await screen.findByRole("button", { name: "Use j.feld@harbor.example" });
    expect(inputOf(calls, "profile.confirmEmailChange")).toBeUndefined();
    await user.click(use);
    await waitFor(() => expect(router.state.location.pathname).toBe("/profile"));
  });

  it("waits behind the sign-in for people who are signed out", async () => {
    const { router } = openApp(link, {});
    await waitFor(() => expect(router.state.location.pathname).toBe("/auth/password/login"));
    expect(router.state.location.search).toEqual({ next: link });
  });

  it.each([
    ["link.used", "This link was used already"],
    ["link.expired", "This link has expired"],
    ["link.replaced", "This link counts no more"],
    ["link.not-found", "This link is not for this account"],
    ["user.email-taken", "The address went to somebody else"],
  ] as const)("that ended with %s says so", async (code, title) => {
    openApp(link, { "auth.me": () => jonas, "profile.previewEmailChange": refusing(code) });
    expect(await screen.findByRole("heading", { level: 1, name: title })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Open my profile" })).toBeTruthy();
  });

  it("says who is signed in when it is for somebody else", async () => {
    openApp(link, { "auth.me": () => jonas, "profile.previewEmailChange": refusing("link.not-found") });
    expect(await screen.findByText(/You are signed in as jonas@harbor\.example\./)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Sign in as somebody else" })).toBeTruthy();
  });

  it("can be tried again when the server was away", async () => {
    openApp(link, {
      "auth.me": () => jonas,
      "profile.previewEmailChange": () => ({ email: "j.feld@harbor.example" }),
      "profile.confirmEmailChange": refusing("internal"),
    }).user.click(await screen.findByRole("button", { name: "Use j.feld@harbor.example" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Something went wrong");
    expect(screen.getByRole("button", { name: "Use j.feld@harbor.example" })).toBeTruthy();
  });
});
