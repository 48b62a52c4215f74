import type { CurrentUser } from "@gatehouse/shared/users/user";

export const makeCurrentUser = (overrides: Partial<CurrentUser> = {}): CurrentUser => ({
  id: "usr_aaaaaaaaaaaaaaaaaaaaaa",
  email: "ines@meridian.example",
  firstName: "Ines",
  lastName: "Okafor",
  name: "Ines Okafor",
  role: "super_admin",
  portalAccess: true,
  chatAccess: true,
  workspace: { id: "wsp_aaaaaaaaaaaaaaaaaaaaaa", name: "Meridian Data", color: "" },
  organization: null,
  mustChangePassword: false,
  minPasswordLength: 12,
  manageableRoles: ["super_admin", "admin", "org_admin", "member"],
  ...overrides,
});
