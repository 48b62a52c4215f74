import { can, isAdminRole, manageableRoles, type Role } from "@gatehouse/shared/access/permissions";
import type { CurrentUser, User, UserStatus } from "@gatehouse/shared/users/user";
import { expect, test } from "vitest";
import { makeCurrentUser } from "../../testing/people";
import { deedsFor } from "./user-deeds";

const person = (role: Role, status: UserStatus = "active"): User => ({
  id: "usr_other",
  number: 2,
  email: "jonas.feld@harbor.example",
  firstName: "Jonas",
  lastName: "Feld",
  name: "Jonas Feld",
  role,
  status,
  organization: isAdminRole(role) ? null : { id: "org_1", name: "Harbor Logistics", isDefault: false },
  teamIds: [],
  portalAccess: true,
  chatAccess: true,
  emailVerified: true,
  mustChangePassword: false,
  lastSeenAt: null,
  createdAt: new Date(),
  updatedAt: new Date(),
});

const deeds = (role: Role, user: User, id = "usr_me") => {
  const me: CurrentUser = { ...makeCurrentUser(), id, role, manageableRoles: manageableRoles({ role }, false) };
  return [...deedsFor(user, { me, can: (permission) => can(me, permission) })];
};

test.each([
  ["admin", person("member"), ["edit", "role", "teams", "move", "suspend", "remove", "delete"]],
  ["admin", person("member", "suspended"), ["edit", "role", "teams", "move", "activate", "remove", "delete"]],
  ["admin", person("member", "invited"), ["edit", "teams", "delete"]],
  ["admin", person("member", "pending"), ["edit", "role", "teams", "delete"]],
  ["admin", person("admin"), []],
  ["super_admin", person("admin"), ["edit", "role", "suspend", "delete"]],
  ["org_admin", person("member"), ["edit", "role", "teams", "suspend", "remove"]],
  ["member", person("member"), []],
] as const)("a %s is offered for somebody what the server lets them do", (role, user, offered) => {
  expect(deeds(role, user)).toEqual(offered);
});

test("for oneself nothing that locks oneself out is offered but stepping down", () => {
  expect(deeds("super_admin", person("super_admin"), "usr_other")).toEqual(["edit", "role"]);
  expect(deeds("admin", person("admin"), "usr_other")).toEqual(["role"]);
});

test("nobody is removed from the default organization: there is nowhere to fall back to", () => {
  const organization = { id: "org_default", name: "Default organization", isDefault: true };
  expect(deeds("admin", { ...person("member"), organization })).not.toContain("remove");
});
