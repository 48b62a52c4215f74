export const roles = ["super_admin", "admin", "org_admin", "member"] as const;
export type Role = (typeof roles)[number];

/** Roles that run a workspace; the others are consumers and belong to an organization. */
export const adminRoles = ["super_admin", "admin"] as const satisfies Role[];
export const consumerRoles = ["org_admin", "member"] as const satisfies Role[];

const everyone = ["home:read", "notifications:read", "notifications:update", "profile:read", "profile:update"] as const;

const admin = [
  ...everyone,
  "admin-home:read",
  "invitations:create",
  "invitations:read",
  "invitations:update",
  "organizations:read",
  "users:read",
] as const;

const superAdmin = [...admin, "admins:create", "super-admins:create"] as const;

export type Permission = (typeof superAdmin)[number];

const permissionsOf: Record<Role, readonly Permission[]> = {
  super_admin: superAdmin,
  admin,
  org_admin: everyone,
  member: everyone,
};

export const allPermissions: readonly Permission[] = superAdmin;

/** The one question procedures, pages and buttons ask; the server's answer is the one that counts. */
export const can = (user: { role: Role }, permission: Permission): boolean =>
  permissionsOf[user.role].includes(permission);

/** Roles a user may give to others: never one above their own. */
export const assignableRoles = (user: { role: Role }): Role[] =>
  roles.filter((role) => {
    if (role === "super_admin") return can(user, "super-admins:create");
    if (role === "admin") return can(user, "admins:create");
    return can(user, "invitations:create");
  });

export const isAdminRole = (role: Role): boolean => (adminRoles as readonly Role[]).includes(role);
