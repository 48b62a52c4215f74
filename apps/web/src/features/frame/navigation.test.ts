import type { Role } from "@gatehouse/shared/access/permissions";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import { expect, it } from "vitest";
import { facesOf, pagesOf, placeOf } from "./navigation";

const userWith = (role: Role, portalAccess: boolean, chatAccess = false): CurrentUser => ({
  id: "usr_1",
  email: "ines@meridian.example",
  firstName: "Ines",
  lastName: "Okafor",
  name: "Ines Okafor",
  role,
  portalAccess,
  chatAccess,
  workspace: { id: "wsp_1", name: "Meridian Data", color: "" },
  organization: null,
  mustChangePassword: false,
  minPasswordLength: 12,
  manageableRoles: [],
});

const keysFor = (role: Role, portalAccess: boolean) => facesOf(userWith(role, portalAccess)).map(({ key }) => key);

it("shows the faces somebody has", () => {
  expect(keysFor("admin", true)).toEqual(["portal", "admin"]);
  expect(keysFor("admin", false)).toEqual(["admin"]);
  expect(keysFor("member", true)).toEqual(["portal"]);
});

it("shows the chat last, to those who may use it", () => {
  expect(facesOf(userWith("member", true, true)).map(({ key }) => key)).toEqual(["portal", "chat"]);
});

it("shows people of an organization its pages under its name, and those who can't invite no invitations", () => {
  const organization = { id: "org_1", name: "Harbor Logistics" };
  const labels = (role: Role) =>
    pagesOf({ ...userWith(role, true), organization })
      .filter(({ place }) => place === organization.name)
      .map(({ label }) => label);
  expect(labels("org_admin")).toEqual(["Members", "Teams", "Invitations", "Organization"]);
  expect(labels("member")).toEqual(["Members", "Teams", "Organization"]);
  const maya = { ...userWith("org_admin", true), organization };
  expect(placeOf(maya, "/portal/organization/invitations")).toMatchObject({
    group: "Harbor Logistics",
    item: { label: "Invitations" },
  });
});

it("names each page once, and none that is not open", () => {
  const labels = (role: Role) =>
    pagesOf(userWith(role, true)).map(({ label, place }) => `${place ?? ""} ${label}`.trim());
  expect(labels("member")).toEqual(["Portal Home", "Notifications", "Profile"]);
  expect(labels("admin")).toEqual([
    "Portal Home",
    "Admin Home",
    "Admin Approvals",
    "People Users",
    "People Organizations",
    "People Teams",
    "People Invitations",
    "People Invite codes",
    "Workspace Deliveries",
    "Workspace Settings",
    "Notifications",
    "Profile",
  ]);
});

const admin = userWith("admin", true);

it("places an address under the nearest entry", () => {
  expect(placeOf(admin, "/admin/users")?.item.label).toBe("Users");
  expect(placeOf(admin, "/admin/users/usr_1")).toMatchObject({ group: "People", item: { label: "Users" } });
  expect(placeOf(admin, "/nowhere")).toBeUndefined();
});
