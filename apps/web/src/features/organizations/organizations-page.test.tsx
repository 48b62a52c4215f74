import { AppError } from "@gatehouse/shared/errors";
import type { OrganizationContents, OrganizationDetail } from "@gatehouse/shared/organizations/organization";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { formatDay } from "../../lib/format";
import type { Answers } from "../../testing/answering-server";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const harbor: OrganizationDetail = {
  id: "org_aaaaaaaaaaaaaaaaaaaaaa",
  number: 12,
  name: "Harbor Logistics",
  isDefault: false,
  status: "active",
  statusReason: null,
  statusChangedAt: null,
  scheduled: null,
  extra: { vat: "NL8531" },
  createdAt: new Date(),
  members: { value: 41, isExact: true },
  admins: [{ id: "usr_bbbbbbbbbbbbbbbbbbbbbb", name: "Maya Castellanos" }],
  updatedAt: new Date(),
  teams: 4,
  openInvitations: 0,
  requestedBy: null,
  statusChangedBy: null,
  scheduledBy: null,
  fields: [
    {
      key: "vat",
      label: "VAT number",
      help: "",
      kind: "text",
      audience: "organizations",
      isRequired: true,
      choices: [],
    },
  ],
};

const contents: OrganizationContents = {
  people: 41,
  suspended: 2,
  hereLately: 3,
  admins: ["Maya Castellanos"],
  teams: 4,
  invitations: 2,
  inviteCodes: 0,
  defaultOrganization: { id: "org_dddddddddddddddddddddd", name: "Default organization" },
};

const pageOf = (...items: unknown[]) => ({ items, nextCursor: null, total: items.length, isTotalExact: true });

const open = (path: string, answers: Answers = {}) =>
  openApp(path, {
    "auth.me": () => makeCurrentUser(),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "organizations.counts": () => ({ all: 1, pending: 0, suspended: 0 }),
    "organizations.list": () => pageOf(harbor),
    "organizations.get": () => harbor,
    "organizations.contents": () => contents,
    "teams.list": () => pageOf(),
    "users.list": () => pageOf(),
    ...answers,
  });

const openPage = (answers?: Answers) => open(`/admin/organizations/${harbor.id}`, answers);

describe("the list of organizations", () => {
  it("shows who runs each and how many are in it", async () => {
    open("/admin/organizations", {
      "organizations.list": () => pageOf({ ...harbor, members: { value: 1_000, isExact: false } }),
    });
    const row = await screen.findByRole("row", { name: /Harbor Logistics/ });
    expect(row.textContent).toContain("Maya Castellanos");
    expect(row.textContent).toContain("1,000+");
    expect(screen.getByRole("link", { name: "Harbor Logistics" }).getAttribute("href")).toBe(
      `/admin/organizations/${harbor.id}`,
    );
  });

  it("says when a search leaves none, and what went wrong", async () => {
    let isBusy = true;
    const { user } = open("/admin/organizations?search=zz", {
      "organizations.list": () => {
        if (isBusy) throw new AppError("request.too-many");
        return pageOf();
      },
    });
    expect(await screen.findByText("The list could not be loaded")).toBeTruthy();
    isBusy = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "No organization matches" })).toBeTruthy();
  });

  it("is not open to people who don't run the workspace", async () => {
    open("/admin/organizations", { "auth.me": () => makeCurrentUser({ role: "org_admin" }) });
    expect(await screen.findByRole("heading", { name: "This page is not open to you" })).toBeTruthy();
  });
});

describe("the page of an organization", () => {
  it("shows what is known of it, and a clear page when it is gone", async () => {
    openPage();
    expect(await screen.findByRole("heading", { name: "Harbor Logistics", level: 1 })).toBeTruthy();
    expect(screen.getByText("VAT number").nextElementSibling?.textContent).toBe("NL8531");
  });

  it("is not found when there is none", async () => {
    openPage({
      "organizations.get": () => {
        throw new AppError("organization.not-found");
      },
    });
    expect(await screen.findByRole("heading", { name: /nothing|not found/i })).toBeTruthy();
  });

  it("offers neither suspending nor deleting for the default one", async () => {
    openPage({ "organizations.get": () => ({ ...harbor, isDefault: true }) });
    await screen.findByRole("heading", { name: "Harbor Logistics", level: 1 });
    expect(screen.queryByRole("button", { name: "Suspend…" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Delete…" })).toBeNull();
  });

  it("suspends after showing what stops, with a reason", async () => {
    const { user, calls } = openPage({ "organizations.suspend": () => ({ ...harbor, status: "suspended" }) });
    await user.click(await screen.findByRole("button", { name: "Suspend…" }));
    const dialog = await screen.findByRole("dialog", { name: "Suspend Harbor Logistics" });
    expect(await within(dialog).findByText("39 people cannot sign in")).toBeTruthy();
    expect(within(dialog).getByText("2 invitations wait")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Suspend 39 people" }));
    expect(within(dialog).getByText("Say why, in a few words")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Invoice open" }));
    await user.click(within(dialog).getByRole("button", { name: "Suspend 39 people" }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path === "organizations.suspend")?.input).toEqual({
        id: harbor.id,
        reason: "An invoice is open. Everything comes back when it is paid.",
      }),
    );
  });

  it("plans a suspension for a day to come, with the day it ends", async () => {
    const { user, calls } = openPage({ "organizations.suspend": () => harbor });
    await user.click(await screen.findByRole("button", { name: "Suspend…" }));
    const dialog = await screen.findByRole("dialog", { name: "Suspend Harbor Logistics" });
    await user.selectOptions(await within(dialog).findByLabelText("From"), "On a day to come");
    const year = new Date().getFullYear() + 1;
    const days = { from: new Date(year, 11, 1), resumeAt: new Date(year, 11, 5) };
    fireEvent.change(within(dialog).getByLabelText("First day it is closed"), { target: { value: "" } });
    expect(within(dialog).getByText("Choose a day")).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText("First day it is closed"), { target: { value: `${year}-12-01` } });
    fireEvent.change(within(dialog).getByLabelText("Resume"), { target: { value: `${year}-12-05` } });
    await user.click(within(dialog).getByRole("button", { name: "Contract ended" }));
    await user.click(within(dialog).getByRole("button", { name: `Suspend 39 people on ${formatDay(days.from)}` }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path === "organizations.suspend")?.input).toEqual({
        id: harbor.id,
        reason: "The contract with your company has ended.",
        ...days,
      }),
    );
  });

  it("shows what is planned, and calls it off", async () => {
    const at = new Date(Date.now() + 3 * 24 * 3_600_000);
    let isPlanned = true;
    const current = () => ({
      ...harbor,
      scheduled: isPlanned ? { kind: "suspend", at, reason: "The contract ends.", resumeAt: null } : null,
      scheduledBy: isPlanned ? { id: "usr_cccccccccccccccccccccc", name: "Ines Okafor" } : null,
    });
    const { user, calls } = openPage({
      "organizations.get": current,
      "organizations.unschedule": () => {
        isPlanned = false;
        return current();
      },
    });
    expect(await screen.findByText(`Active until ${formatDay(at)}`)).toBeTruthy();
    expect(screen.getByText(/The reason given: The contract ends/).textContent).toContain("Ines Okafor planned it");
    await user.click(screen.getByRole("button", { name: "Call it off" }));
    await waitFor(() => expect(screen.queryByText(/The reason given/)).toBeNull());
    expect(calls.find(({ path }) => path === "organizations.unschedule")?.input).toEqual({ id: harbor.id });
  });

  it("asks what becomes of each kind before it deletes, and of nothing else", async () => {
    const { user, calls, router } = openPage({ "organizations.delete": () => null });
    await user.click(await screen.findByRole("button", { name: "Delete…" }));
    const dialog = await screen.findByRole("dialog", { name: "Delete Harbor Logistics" });
    const people = await within(dialog).findByRole("group", { name: "41 people" });
    expect(within(dialog).queryByRole("group", { name: /code/ })).toBeNull();
    expect(within(people).getByRole<HTMLInputElement>("radio", { name: /Move/ }).checked).toBe(true);
    await user.type(within(dialog).getByLabelText("Type Harbor Logistics to confirm"), "Harbor Logistics");
    await user.click(within(dialog).getByRole("button", { name: "Move 41 people and delete Harbor Logistics" }));
    await waitFor(() =>
      expect(calls.find(({ path }) => path === "organizations.delete")?.input).toEqual({
        id: harbor.id,
        people: { organizationId: contents.defaultOrganization.id },
        invitations: { organizationId: null },
      }),
    );
    await waitFor(() => expect(router.state.location.pathname).toBe("/admin/organizations"));
  });

  it("says in the dialog why a deletion was refused", async () => {
    const { user } = openPage({
      "organizations.delete": () => {
        throw new AppError("organization.not-empty");
      },
    });
    await user.click(await screen.findByRole("button", { name: "Delete…" }));
    const dialog = await screen.findByRole("dialog", { name: "Delete Harbor Logistics" });
    await user.type(await within(dialog).findByLabelText("Type Harbor Logistics to confirm"), "Harbor Logistics");
    await user.click(within(dialog).getByRole("button", { name: /^Move 41 people/ }));
    expect(await within(dialog).findByText(/not there a moment ago/)).toBeTruthy();
  });
});
