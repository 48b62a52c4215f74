import { AppError } from "@gatehouse/shared/errors";
import type { UserDetails } from "@gatehouse/shared/users/user-details";
import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

// Loaded when they are needed; how long that takes is not what is tested here.
beforeAll(async () => {
  await Promise.all([
    import("./user-deed-dialog"),
    import("./user-deed-menu"),
    import("../../components/ui/menu-popup"),
  ]);
});

const jonas: UserDetails = {
  id: "usr_bbbbbbbbbbbbbbbbbbbbbb",
  number: 418,
  email: "jonas.feld@harbor.example",
  firstName: "Jonas",
  lastName: "Feld",
  name: "Jonas Feld",
  role: "member",
  status: "active",
  organization: { id: "org_aaaaaaaaaaaaaaaaaaaaaa", name: "Harbor Logistics", isDefault: false },
  teams: [{ id: "tem_aaaaaaaaaaaaaaaaaaaaaa", name: "All members", isDefault: true }],
  teamIds: ["tem_aaaaaaaaaaaaaaaaaaaaaa"],
  portalAccess: true,
  chatAccess: false,
  emailVerified: true,
  mustChangePassword: false,
  lastSeenAt: null,
  createdAt: new Date(),
  updatedAt: new Date(),
  invitedBy: null,
  statusReason: null,
  statusChangedBy: null,
  statusChangedAt: null,
  effective: { whyNotIn: null, portal: "open", chat: "switched_off" },
  answers: [{ label: "Works on site", answer: true }],
};

const openUser = (user: UserDetails, answers: Answers = {}) =>
  openApp(`/admin/users/${user.id}`, {
    "auth.me": () => makeCurrentUser(),
    "notifications.unreadCount": () => ({ count: 0 }),
    "users.get": () => user,
    "users.sessions": () => [],
    "users.previewDeparture": () => ({ teams: jonas.teams, sessions: 2, openInvitations: 0, needsSuccessor: false }),
    ...answers,
  });

it("says who it is, what they can do and why not", async () => {
  openUser(jonas);
  expect(await screen.findByRole("heading", { level: 1, name: "Jonas Feld" })).toBeDefined();
  expect(screen.getByText("Closed by this person's switch")).toBeDefined();
  expect(screen.getByText("Works on site")).toBeDefined();
  expect(screen.getByText("Everybody at Harbor Logistics")).toBeDefined();
});

it("has a name for each part of the page", async () => {
  openUser(jonas);
  await screen.findByRole("complementary", { name: "Details" });
  for (const part of screen.getAllByRole("complementary")) expect(part.getAttribute("aria-label")).toBeTruthy();
});

it("says why signing in is refused", async () => {
  const refused = { ...jonas.effective, whyNotIn: "auth.account-suspended" as const };
  openUser({ ...jonas, status: "suspended", statusReason: "Left", effective: refused });
  expect(await screen.findByText("The account is suspended")).toBeDefined();
  expect(screen.getByRole("button", { name: "Reactivate…" })).toBeDefined();
});

it("suspends after what ends was shown and a reason was given", async () => {
  const { user, calls } = openUser(jonas, { "users.suspend": () => null });
  await user.click(await screen.findByRole("button", { name: "Suspend…" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Suspend Jonas Feld" }));
  expect(await dialog.findByText("2 sessions end")).toBeDefined();
  await user.click(dialog.getByRole("button", { name: "Suspend Jonas" }));
  expect(calls.some(({ path }) => path === "users.suspend")).toBe(false);
  await user.click(dialog.getByRole("button", { name: "Contract ended" }));
  await user.click(dialog.getByRole("button", { name: "Suspend Jonas" }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path === "users.suspend")?.input).toMatchObject({
      id: jonas.id,
      reason: "The contract this account was for has ended.",
    }),
  );
});

it("leaves the page of somebody deleted without asking for them again", async () => {
  const { user, router, calls } = openUser(jonas, { "users.delete": () => null });
  await user.click(await screen.findByRole("button", { name: "Actions for Jonas Feld" }));
  await user.click(await screen.findByRole("menuitem", { name: "Delete…" }));
  const button = await screen.findByRole<HTMLButtonElement>("button", { name: "Delete Jonas" });
  expect(button.disabled).toBe(true);
  await user.type(screen.getByLabelText("Type Jonas Feld to confirm"), "Jonas Feld");
  await user.click(button);
  await waitFor(() => expect(router.state.location.pathname).toBe("/admin/users"));
  const afterwards = () => calls.slice(calls.findIndex(({ path }) => path === "users.delete")).map(({ path }) => path);
  await waitFor(() => expect(afterwards()).toContain("users.list"));
  await waitFor(() => expect(afterwards()).toContain("notifications.unreadCount"));
  for (const path of ["users.get", "users.previewDeparture", "users.sessions"])
    expect(afterwards()).not.toContain(path);
});

it("asks twice before the own admin role is given away", async () => {
  const me = makeCurrentUser();
  const self: UserDetails = { ...jonas, id: me.id, role: me.role, organization: null, teams: [], teamIds: [] };
  const { user, calls } = openUser(self, { "users.changeRole": () => null });
  await user.click(await screen.findByRole("button", { name: "Actions for Jonas Feld" }));
  await user.click(await screen.findByRole("menuitem", { name: "Change role…" }));
  await user.click(await screen.findByRole("radio", { name: /^Member/ }));
  await user.click(screen.getByRole("button", { name: "Change role to Member" }));
  expect(await screen.findByRole("heading", { name: "Give up your own admin role?" })).toBeDefined();
  expect(calls.some(({ path }) => path === "users.changeRole")).toBe(false);
  await user.click(screen.getByRole("button", { name: "Give it up" }));
  await waitFor(() =>
    expect(calls.find(({ path }) => path === "users.changeRole")?.input).toMatchObject({
      role: "member",
      isConfirmed: true,
    }),
  );
});

it("shows what was done to and by somebody, also before they were signed in", async () => {
  const entry = {
    target: { kind: "user", id: jonas.id },
    details: {},
    changes: {},
    ip: "203.0.113.24",
    at: new Date(),
  };
  const { user } = openUser(jonas, {
    "audit.list": () => ({
      items: [
        {
          ...entry,
          id: "aud_1",
          action: "user.change-role",
          actor: { id: "usr_x", name: "Maya Castellanos" },
          changes: { role: { before: "member", after: "org_admin" } },
        },
        { ...entry, id: "aud_2", action: "session.start", actor: null },
      ],
      nextCursor: null,
      total: 2,
      isTotalExact: true,
    }),
  });
  await user.click(await screen.findByRole("link", { name: "Activity" }));
  const [changed, signedIn] = within(await screen.findByRole("list", { name: "Activity" })).getAllByRole("listitem");
  expect(changed?.textContent).toContain("Maya Castellanos changed a role");
  expect(changed?.textContent).toContain("Role: Member → Org admin");
  expect(signedIn?.textContent).toContain("Jonas Feld signed in");
});

it("does not tell a stranger from nobody", async () => {
  openUser(jonas, {
    "users.get": () => {
      throw new AppError("user.not-found");
    },
  });
  expect(await screen.findByRole("heading", { name: "There is nothing at this address" })).toBeDefined();
});

it("takes an id that none can have for nobody's", async () => {
  openUser(jonas, {
    "users.get": () => {
      throw new AppError("input.invalid", { fields: { id: "Not an id" } });
    },
  });
  expect(await screen.findByRole("heading", { name: "There is nothing at this address" })).toBeDefined();
});
