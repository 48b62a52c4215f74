import { describe, expect, test } from "vitest";
import { allPermissions, can, faceOf, manageableRoles, type Role, roles } from "./permissions";

const holder = (role: Role, faces = { portalAccess: true, chatAccess: true }) => ({ role, ...faces });
const noFaces = { portalAccess: false, chatAccess: false };

describe("can", () => {
  test("lets admins do everything but managing admins and queues, and nobody but super admins do that", () => {
    expect(allPermissions.filter((permission) => !can(holder("admin"), permission))).toEqual([
      "admins:update",
      "queues:update",
      "super-admins:update",
      "colleagues:read",
      "organization-requests:create",
      "own-organization:update",
    ]);
    expect(can(holder("super_admin"), "admins:update")).toBe(true);
  });

  test("keeps consumers from running the workspace", () => {
    for (const role of ["org_admin", "member"] as const) {
      expect(can(holder(role), "organizations:read")).toBe(false);
      expect(can(holder(role), "users:create")).toBe(false);
      expect(can(holder(role), "profile:update")).toBe(true);
    }
  });

  test("lets org admins manage people and members only see them", () => {
    expect(can(holder("org_admin"), "users:suspend")).toBe(true);
    expect(can(holder("org_admin"), "users:read")).toBe(true);
    expect(can(holder("member"), "colleagues:read")).toBe(true);
    expect(can(holder("member"), "users:read")).toBe(false);
    expect(can(holder("member"), "users:suspend")).toBe(false);
  });

  test("closes a face with its switch, for every role", () => {
    for (const role of roles) {
      expect(can(holder(role, noFaces), "portal:read")).toBe(false);
      expect(can(holder(role, { ...noFaces, chatAccess: true }), "chat:read")).toBe(true);
      expect(can(holder(role, noFaces), "notifications:read")).toBe(true);
    }
    expect(can(holder("org_admin", noFaces), "users:read")).toBe(false);
    expect(can(holder("admin", noFaces), "users:read")).toBe(true);
  });
});

test("a permission belongs to a face only for those who have it there", () => {
  expect(faceOf({ role: "member" }, "colleagues:read")).toBe("portal");
  expect(faceOf({ role: "admin" }, "users:read")).toBeNull();
  expect(faceOf({ role: "admin" }, "chat:read")).toBe("chat");
});

describe("manageableRoles", () => {
  test("never names a role above the user's own", () => {
    for (const role of roles) {
      const highest = manageableRoles({ role }, true)[0];
      if (highest) expect(roles.indexOf(highest)).toBeGreaterThanOrEqual(roles.indexOf(role));
    }
  });

  test("lets admins manage admins only where that is switched on", () => {
    expect(manageableRoles({ role: "admin" }, false)).toEqual(["org_admin", "member"]);
    expect(manageableRoles({ role: "admin" }, true)).toEqual(["admin", "org_admin", "member"]);
    expect(manageableRoles({ role: "member" }, true)).toEqual([]);
  });
});
