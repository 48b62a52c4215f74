import type { Team } from "@gatehouse/shared/organizations/team";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const team: Team = {
  id: "tem_aaaaaaaaaaaaaaaaaaaaaa",
  name: "Integrations",
  isDefault: false,
  organization: { id: "org_aaaaaaaaaaaaaaaaaaaaaa", name: "Harbor Logistics", isDefault: false },
  members: { value: 19, isExact: true },
  createdAt: new Date(),
};

const pageOf = (...items: unknown[]) => ({ items, nextCursor: null, total: items.length, isTotalExact: true });

const open = (path: string, answers: Answers = {}) =>
  openApp(path, {
    "auth.me": () => makeCurrentUser(),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "teams.list": () => pageOf(team),
    "teams.get": () => team,
    "users.list": () => pageOf(),
    ...answers,
  });

describe("the list of teams", () => {
  it("shows those that people made, and on the other tab those of all members", async () => {
    const { user, calls } = open("/admin/teams");
    expect((await screen.findByRole("row", { name: /Integrations/ })).textContent).toContain("Harbor Logistics");
    const asked = () => calls.findLast(({ path }) => path === "teams.list")?.input;
    expect(asked()).toMatchObject({ kind: "made" });
    await user.click(screen.getByRole("link", { name: "All members" }));
    await waitFor(() => expect(asked()).toMatchObject({ kind: "default" }));
  });

  it("says what belongs here while there is none", async () => {
    open("/admin/teams", { "teams.list": () => pageOf() });
    expect(await screen.findByRole("heading", { name: "No teams yet" })).toBeTruthy();
  });
});

describe("the page of a team", () => {
  const openPage = (answers?: Answers) => open(`/admin/teams/${team.id}`, answers);

  it("deletes after saying that its people stay", async () => {
    const { user, calls, router } = openPage({ "teams.delete": () => null });
    await user.click(await screen.findByRole("button", { name: "Actions for Integrations" }));
    await user.click(await screen.findByRole("menuitem", { name: "Delete…" }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findByText("19 people stay at Harbor Logistics")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Delete Integrations" }));
    await waitFor(() => expect(calls.some(({ path }) => path === "teams.delete")).toBe(true));
    await waitFor(() => expect(router.state.location.pathname).toBe("/admin/teams"));
  });

  it("offers to rename the team of all members, but neither to delete nor to fill it", async () => {
    const { user } = openPage({ "teams.get": () => ({ ...team, isDefault: true }) });
    await user.click(await screen.findByRole("button", { name: "Actions for Integrations" }));
    expect(await screen.findByRole("menuitem", { name: "Rename…" })).toBeTruthy();
    expect(screen.queryByRole("menuitem", { name: "Delete…" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Add people" })).toBeNull();
  });

  it("adds nobody before somebody is chosen", async () => {
    const { user, calls } = openPage();
    await user.click((await screen.findAllByRole("button", { name: "Add people" }))[0] as HTMLElement);
    const dialog = await screen.findByRole("dialog", { name: "Add people to Integrations" });
    await user.click(within(dialog).getByRole("button", { name: "Add people" }));
    expect((await within(dialog).findAllByText("Choose somebody")).length).toBeGreaterThan(0);
    expect(calls.some(({ path }) => path === "teams.addMembers")).toBe(false);
  });
});
