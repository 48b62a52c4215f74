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
  workspace: { id: "wsp_1", name: "Meridian Data" },
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

it("names each page once, and none that is not open", () => {
  const labels = (role: Role) =>
    pagesOf(userWith(role, true)).map(({ label, place }) => `${place ?? ""} ${label}`.trim());
  expect(labels("member")).toEqual(["Portal Home", "Notifications", "Profile"]);
  expect(labels("admin")).toEqual([
    "Portal Home",
    "Admin Home",
    "People Users",
    "People Invitations",
    "Notifications",
    "Profile",
  ]);
});

it("places an address under the nearest entry", () => {
  expect(placeOf("/admin/users")?.item.label).toBe("Users");
  expect(placeOf("/admin/users/usr_1")).toMatchObject({ group: "People", item: { label: "Users" } });
  expect(placeOf("/nowhere")).toBeUndefined();
});
