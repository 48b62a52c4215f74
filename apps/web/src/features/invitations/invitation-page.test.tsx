import { AppError } from "@gatehouse/shared/errors";
import type { InvitationPreview } from "@gatehouse/shared/invitations/invitation";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const open: InvitationPreview = {
  state: "open",
  email: "elena@harbor.example",
  firstName: "Elena",
  lastName: "Marchetti",
  workspaceName: "Meridian Data",
  organizationName: "Harbor Logistics",
  invitedByName: "Maya Castellanos",
  role: "member",
  expiresAt: new Date("2126-11-24T10:42:00Z"),
  minPasswordLength: 12,
  signedInAs: null,
};

const ended = (state: "accepted" | "revoked" | "replaced"): InvitationPreview => ({
  state,
  workspaceName: "Meridian Data",
  signedInAs: null,
});

const openLink = (preview: () => InvitationPreview, answers: Answers = {}, token = "the-token") =>
  openApp(`/auth/invite?token=${token}`, { "invitations.preview": preview, ...answers });

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

describe("an open invitation", () => {
  it("says who invites, to what and until when, and takes the person in", async () => {
    const elena = makeCurrentUser({ role: "member", firstName: "Elena" });
    const { user, router, calls } = openLink(() => open, { "invitations.accept": () => elena });
    await heading("Join Harbor Logistics");
    expect(screen.getByText("Maya Castellanos invites you to Meridian Data")).toBeTruthy();
    expect(screen.getByText("You join as Member")).toBeTruthy();
    expect(screen.getByText(/The link works once, until .*2126/)).toBeTruthy();
    await user.type(await screen.findByLabelText("Password"), "brick arch lantern 42");
    await user.click(screen.getByRole("button", { name: "Join Harbor Logistics" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/portal"));
    const accepted = calls.find(({ path }) => path === "invitations.accept");
    expect(accepted?.input).toMatchObject({ token: "the-token", firstName: "Elena", lastName: "Marchetti" });
  });

  it("says at the field why a password is refused", async () => {
    const { user } = openLink(() => open);
    await user.type(await screen.findByLabelText("Password"), "elena");
    await user.click(screen.getByRole("button", { name: "Join Harbor Logistics" }));
    expect(await screen.findByText("Use at least 12 characters")).toBeTruthy();
  });

  it("lets another signed-in person sign out and go on", async () => {
    let isSignedIn = true;
    const preview = () => ({ ...open, signedInAs: isSignedIn ? { email: "ines@x.example", isInvitee: false } : null });
    const { user } = openLink(preview, {
      "auth.signOut": () => {
        isSignedIn = false;
        return null;
      },
    });
    await heading("This invitation is for somebody else");
    expect(screen.getByText(/You are signed in as ines@x.example/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Sign out and go on" }));
    await heading("Join Harbor Logistics");
  });
});

describe("a link that opens nothing", () => {
  it.each([
    ["accepted", "This invitation was used"],
    ["revoked", "This invitation was revoked"],
    ["replaced", "A newer link was sent"],
  ] as const)("says of one that was %s what became of it, and leads on", async (state, title) => {
    openLink(() => ended(state));
    await heading(title);
    expect(screen.getByRole("link", { name: "Sign in" }).getAttribute("href")).toBe("/auth/password/login");
  });

  it("says that the organization is suspended, and that the link stays", async () => {
    openLink(() => ({
      state: "paused",
      organizationName: "Harbor Logistics",
      workspaceName: "Meridian Data",
      signedInAs: null,
    }));
    await heading("Harbor Logistics is suspended");
    expect(screen.getByText(/this link works again/)).toBeTruthy();
  });

  it("shows the invited person the way in when they are signed in already", async () => {
    openLink(() => ({ ...ended("accepted"), signedInAs: { email: "elena@harbor.example", isInvitee: true } }));
    await heading("You are in already");
    expect(screen.getByRole("link", { name: "Open Gatehouse" })).toBeTruthy();
  });

  it.each(["invitation.not-found", "input.invalid"] as const)("asks for the whole link after %s", async (code) => {
    openLink(() => {
      throw new AppError(code);
    });
    await heading("This link is not complete");
  });

  it("asks for the whole link when there is no token at all", async () => {
    const { calls } = openApp("/auth/invite", {});
    await heading("This link is not complete");
    expect(calls.some(({ path }) => path === "invitations.preview")).toBe(false);
  });
});

describe("an expired invitation", () => {
  const expired = (): InvitationPreview => ({ ...open, state: "expired" });

  it("tells the inviter at one press", async () => {
    const { user } = openLink(expired, { "invitations.askForNewLink": () => null });
    await heading("This invitation has expired");
    await user.click(screen.getByRole("button", { name: "Ask for a new link" }));
    await heading("Maya Castellanos was told");
  });

  it("takes a second asking for the first", async () => {
    const { user } = openLink(expired, {
      "invitations.askForNewLink": () => {
        throw new AppError("invitation.already-asked");
      },
    });
    await user.click(await screen.findByRole("button", { name: "Ask for a new link" }));
    await heading("Maya Castellanos was told");
  });
});

it("offers another try when the invitation could not be loaded", async () => {
  let isBusy = true;
  const { user } = openLink(() => {
    if (isBusy) throw new AppError("request.too-many");
    return open;
  });
  await screen.findByText("The invitation could not be loaded");
  expect(screen.getByText("req_test")).toBeTruthy();
  isBusy = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await heading("Join Harbor Logistics");
});
