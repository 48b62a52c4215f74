import { describe, expect, test } from "vitest";
import { allPermissions, assignableRoles, can, roles } from "./permissions";

describe("can", () => {
  test("lets a super admin do everything", () => {
    expect(allPermissions.filter((permission) => !can({ role: "super_admin" }, permission))).toEqual([]);
  });

  test("keeps admins from making admins, and consumers from running the workspace", () => {
    expect(can({ role: "admin" }, "admins:create")).toBe(false);
    for (const role of ["org_admin", "member"] as const) {
      expect(can({ role }, "users:read")).toBe(false);
      expect(can({ role }, "invitations:create")).toBe(false);
      expect(can({ role }, "profile:update")).toBe(true);
    }
  });
});

describe("assignableRoles", () => {
  test("never names a role above the user's own", () => {
    for (const role of roles) {
      const highest = assignableRoles({ role })[0];
      if (highest) expect(roles.indexOf(highest)).toBeGreaterThanOrEqual(roles.indexOf(role));
    }
    expect(assignableRoles({ role: "admin" })).toEqual(["org_admin", "member"]);
    expect(assignableRoles({ role: "member" })).toEqual([]);
  });
});
