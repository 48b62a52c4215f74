import type { MyOrganization } from "@gatehouse/shared/my-organization/my-organization";
import type { Colleague, User } from "@gatehouse/shared/users/user";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const harbor = { id: "org_aaaaaaaaaaaaaaaaaaaaaa", name: "Harbor Logistics" };
const maya = makeCurrentUser({
  role: "org_admin",
  name: "Maya Castellanos",
  organization: harbor,
  manageableRoles: ["org_admin", "member"],
});
const member = makeCurrentUser({ role: "member", organization: harbor, manageableRoles: [] });

const jonas: User = {
  id: "usr_bbbbbbbbbbbbbbbbbbbbbb",
  number: 2,
  email: "jonas.feld@harbor.example",
  firstName: "Jonas",
  lastName: "Feld",
  name: "Jonas Feld",
  role: "member",
  status: "active",
  organization: { ...harbor, isDefault: false },
  teamIds: ["tem_aaaaaaaaaaaaaaaaaaaaaa", "tem_bbbbbbbbbbbbbbbbbbbbbb"],
  portalAccess: true,
  chatAccess: true,
  emailVerified: true,
  mustChangePassword: false,
  lastSeenAt: null,
  createdAt: new Date(),
  updatedAt: new Date(),
};
const self: User = { ...jonas, id: maya.id, name: maya.name, email: maya.email, role: "org_admin", teamIds: [] };

const toColleague = ({ id, name, email, role, status, teamIds }: User): Colleague => ({
  id,
  name,
  email,
  role,
  status,
  teamIds,
});

const pageOf = <Item,>(...items: Item[]) => ({ items, nextCursor: null, total: items.length, isTotalExact: true });
const team = (id: string, name: string, isDefault = false) => ({
  id,
  name,
  isDefault,
  organization: { ...harbor, isDefault: false },
  members: { value: 1, isExact: true },
  createdAt: new Date(),
});
const own: NonNullable<MyOrganization["organization"]> = {
  ...harbor,
  number: 7,
  extra: { industry: "Shipping" },
  createdAt: new Date(),
  updatedAt: new Date(),
  counts: { members: { value: 2, isExact: true }, teams: 2, openInvitations: 1 },
};
const industry = {
  key: "industry",
  label: "Industry",
  help: "",
  kind: "text",
  audience: "organizations",
  isRequired: true,
  choices: [],
} as const;

const openAs = (user: typeof maya, path = "", answers: Record<string, (input: never) => unknown> = {}) =>
  openApp(`/portal/organization${path}`, {
    "auth.me": () => user,
    "notifications.unreadCount": () => ({ count: 0 }),
    "myOrganization.get": () => ({ organization: own, registration: null, extraFields: [industry] }),
    "users.list": () => ({ ...pageOf(self, jonas), counts: { consumers: 2, admins: 0 } }),
    "users.colleagues": () => pageOf(...[self, jonas].map(toColleague)),
    "teams.list": () =>
      pageOf(
        team("tem_aaaaaaaaaaaaaaaaaaaaaa", "All members", true),
        team("tem_bbbbbbbbbbbbbbbbbbbbbb", "Integrations"),
      ),
    ...answers,
  });

const tabs = () =>
  within(screen.getByRole("navigation", { name: "Parts of the organization" }))
    .getAllByRole("link")
    .map(({ textContent }) => textContent);

describe("the members", () => {
  it("are shown to their admin with what they are in and what can be done", async () => {
    const { user } = openAs(maya);
    const row = await screen.findByRole("row", { name: /Jonas Feld/ });
    await waitFor(() => expect(row.textContent).toContain("Integrations"));
    expect(row.textContent).toContain("Developer");
    expect(row.textContent).not.toContain("All members");
    expect(screen.getByRole("row", { name: /Maya Castellanos you/ })).toBeTruthy();
    expect(tabs()).toEqual(["Members2", "Teams2", "Invitations1", "Details"]);
    await user.click(await within(row).findByRole("button", { name: "Actions for Jonas Feld" }));
    const deeds = (await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent);
    expect(deeds).toEqual(["Edit…", "Change role…", "Change teams…", "Suspend…", "Remove from organization…"]);
  });

  it("are shown to other members, who change nothing", async () => {
    const { calls } = openAs(member);
    const row = await screen.findByRole("row", { name: /Jonas Feld/ });
    expect(row.textContent).toContain("Member");
    expect(screen.queryByRole("columnheader", { name: /Last seen/ })).toBeNull();
    expect(calls.some(({ path }) => path === "users.list")).toBe(false);
    expect(tabs()).toEqual(["Members2", "Teams2", "Details"]);
    for (const name of [/Actions for/, "Invite", "New team", "CSV"])
      expect(screen.queryByRole("button", { name })).toBeNull();
    expect(screen.queryByRole("link", { name: "CSV" })).toBeNull();
  });

  it("are edited by their admin without their address", async () => {
    const { user } = openAs(maya);
    const row = await screen.findByRole("row", { name: /Jonas Feld/ });
    await user.click(await within(row).findByRole("button", { name: "Actions for Jonas Feld" }));
    await user.click(await screen.findByRole("menuitem", { name: "Edit…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit Jonas Feld" }));
    expect(await dialog.findByLabelText("First name")).toBeTruthy();
    expect(dialog.queryByLabelText("E-mail")).toBeNull();
  });

  it("can be those of one team", async () => {
    const teamId = "tem_bbbbbbbbbbbbbbbbbbbbbb";
    const { calls } = openAs(maya, `?teamId=${teamId}`, { "teams.get": () => team(teamId, "Integrations") });
    expect(await screen.findByText(/Integrations/, { selector: "span, b" })).toBeTruthy();
    expect(calls.find(({ path }) => path === "users.list")?.input).toMatchObject({ teamId });
  });
});

describe("the teams", () => {
  it("lead to their people", async () => {
    openAs(maya, "/teams");
    const link = await screen.findByRole("link", { name: "Integrations" });
    expect(link.getAttribute("href")).toBe("/portal/organization?teamId=tem_bbbbbbbbbbbbbbbbbbbbbb");
  });
});

describe("inviting", () => {
  it("asks for no organization, and offers the teams of the own one", async () => {
    const { user, calls } = openAs(maya, "", {
      "invitations.create": () => ({ invitation: {}, link: null }),
      "teams.search": () => [{ id: "tem_bbbbbbbbbbbbbbbbbbbbbb", name: "Integrations" }],
    });
    await user.click(await screen.findByRole("button", { name: "Invite" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Invite" }));
    await user.click(dialog.getByRole("combobox", { name: "Teams" }));
    expect(await screen.findByRole("option", { name: "Integrations" })).toBeTruthy();
    expect(dialog.queryByLabelText("Organization")).toBeNull();
    expect(calls.some(({ path }) => path.startsWith("organizations."))).toBe(false);
  });

  it("is not open to members by the address either", async () => {
    openAs(member, "/invitations");
    expect(await screen.findByRole("heading", { name: "This page is not open to you" })).toBeTruthy();
  });
});

describe("the details", () => {
  it("are changed by the admin", async () => {
    const { user, calls } = openAs(maya, "/details", { "myOrganization.update": () => undefined });
    expect(await screen.findByText("Shipping")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Edit" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit the organization" }));
    const name = await dialog.findByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "Harbor Group");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path === "myOrganization.update")?.input).toEqual({
        name: "Harbor Group",
        extra: { industry: "Shipping" },
        updatedAt: own.updatedAt,
      }),
    );
  });

  it("are only shown to members", async () => {
    openAs(member, "/details");
    expect(await screen.findByText("Shipping")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
  });
});

it("says to people of the default organization that they belong to none", async () => {
  openAs(makeCurrentUser({ role: "member", manageableRoles: [] }), "", {
    "myOrganization.get": () => ({ organization: null, registration: null, extraFields: [] }),
  });
  expect(await screen.findByRole("heading", { name: "You belong to no organization" })).toBeTruthy();
});
