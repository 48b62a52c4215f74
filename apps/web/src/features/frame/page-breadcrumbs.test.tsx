import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { openApp } from "../../testing/open-app";
import { makeCurrentUser } from "../../testing/people";

const id = "aaaaaaaaaaaaaaaaaaaaaa";
const nobody = { items: [], nextCursor: null, total: 0, isTotalExact: true };

const openAt = (path: string) =>
  openApp(path, {
    "auth.me": () => makeCurrentUser(),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "users.list": () => nobody,
    "users.counts": () => ({ consumers: 0, admins: 0 }),
    "teams.get": () => ({
      id: `tem_${id}`,
      name: "Night shift",
      isDefault: false,
      organization: { id: `org_${id}`, name: "Harbor Logistics", isDefault: false },
      members: { value: 0, isExact: true },
      createdAt: new Date(),
    }),
  });

it("names what the page is about, with the way back to its list", async () => {
  const { calls } = openAt(`/admin/teams/tem_${id}`);
  await screen.findByRole("heading", { level: 1, name: "Night shift" });
  const trail = within(screen.getByRole("navigation", { name: "Breadcrumbs" }));
  expect(trail.getByText("Night shift").getAttribute("aria-current")).toBe("page");
  expect(trail.getByText("People")).toBeTruthy();
  expect(trail.getByRole("link", { name: "Teams" }).getAttribute("href")).toBe("/admin/teams");
  expect(calls.filter(({ path }) => path === "teams.get")).toHaveLength(1);
});

it("leads from a template to the settings it belongs to", async () => {
  openApp("/admin/settings/templates/user.invited", {
    "auth.me": () => makeCurrentUser({ role: "admin" }),
    "approvals.counts": () => ({ person: 0, organization: 0 }),
    "notifications.unreadCount": () => ({ count: 0 }),
    "templates.all": () => [],
    "templates.get": () => ({
      type: "user.invited",
      title: "Invitation",
      audiences: [],
      mail: null,
      isMandatory: true,
    }),
  });
  await screen.findByRole("heading", { level: 1, name: "Invitation" });
  const trail = within(screen.getByRole("navigation", { name: "Breadcrumbs" }));
  expect(trail.getAllByRole("link").map(({ textContent }) => textContent)).toEqual(["Settings", "Notifications"]);
  expect(trail.getByText("Invitation").getAttribute("aria-current")).toBe("page");
});

it("ends with the list where no single thing is shown", async () => {
  openAt("/admin/users");
  const trail = within(await screen.findByRole("navigation", { name: "Breadcrumbs" }));
  expect(trail.getByText("Users").getAttribute("aria-current")).toBe("page");
  expect(trail.queryByRole("link")).toBeNull();
});

it("ends with the list when there is no such thing", async () => {
  openAt(`/admin/organizations/org_${id}`);
  await screen.findByRole("button", { name: "Try again" });
  const trail = within(screen.getByRole("navigation", { name: "Breadcrumbs" }));
  expect(trail.getByText("Organizations").getAttribute("aria-current")).toBe("page");
});
