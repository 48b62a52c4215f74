export const roles = ["super_admin", "admin", "org_admin", "member"] as const;
export type Role = (typeof roles)[number];

/** Roles that run a workspace; the others are consumers and belong to an organization. */
export const adminRoles = ["super_admin", "admin"] as const satisfies Role[];
export const consumerRoles = ["org_admin", "member"] as const satisfies Role[];

/** What everybody has who is signed in. */
const everyone = [
  "notifications:read",
  "notifications:update",
  "password:update",
  "profile:delete",
  "profile:read",
  "profile:update",
] as const;

/** Open with the Portal switch. A consumer's people and teams are those of the own organization. */
const member = ["colleagues:read", "organization-requests:create", "portal:read", "teams:read"] as const;

const orgAdmin = [
  ...member,
  "invitations:create",
  "invitations:read",
  "invitations:update",
  "own-organization:update",
  "teams:create",
  "teams:delete",
  "teams:update",
  "users:export",
  "users:read",
  "users:remove",
  "users:suspend",
  "users:update",
] as const;

/** Open with the Chat switch. */
const chat = ["chat:read"] as const;

const admin = [
  ...everyone,
  "admin-home:read",
  "approvals:read",
  "approvals:update",
  "audit:read",
  "deliveries:read",
  "deliveries:update",
  "invitations:create",
  "invitations:read",
  "invitations:update",
  "invite-codes:create",
  "invite-codes:delete",
  "invite-codes:read",
  "invite-codes:update",
  "organizations:create",
  "organizations:delete",
  "organizations:read",
  "organizations:suspend",
  "organizations:update",
  "queues:read",
  "sample-data:update",
  "settings:read",
  "settings:update",
  "teams:create",
  "teams:delete",
  "teams:read",
  "teams:update",
  "templates:read",
  "templates:update",
  "user-sessions:read",
  "user-sessions:update",
  "users:create",
  "users:delete",
  "users:export",
  "users:move",
  "users:read",
  "users:remove",
  "users:suspend",
  "users:update",
  "webhooks:read",
  "webhooks:update",
] as const;

const superAdmin = [...admin, "admins:update", "queues:update", "super-admins:update"] as const;

export const faces = ["portal", "chat"] as const;
/** The parts of the application that a person's switches, and the workspace's, open and close. */
export type Face = (typeof faces)[number];

export type Permission = (typeof superAdmin)[number] | (typeof orgAdmin)[number] | (typeof chat)[number];

/** By role: what it may do anywhere, and what only within a face that is open to the person. */
const permissionsOf: Record<Role, Record<"anywhere" | Face, readonly Permission[]>> = {
  super_admin: { anywhere: superAdmin, portal: ["portal:read"], chat },
  admin: { anywhere: admin, portal: ["portal:read"], chat },
  org_admin: { anywhere: everyone, portal: orgAdmin, chat },
  member: { anywhere: everyone, portal: member, chat },
};

export const allPermissions: readonly Permission[] = [...new Set([...superAdmin, ...orgAdmin, ...chat])];

export type Holder = { role: Role; portalAccess: boolean; chatAccess: boolean };

/** The face a permission belongs to for this role; null when it needs none. */
export const faceOf = ({ role }: { role: Role }, permission: Permission): Face | null => {
  if (permissionsOf[role].anywhere.includes(permission)) return null;
  return faces.find((face) => permissionsOf[role][face].includes(permission)) ?? null;
};

export const hasFace = (user: Holder, face: Face): boolean => (face === "portal" ? user.portalAccess : user.chatAccess);

/** The one question procedures, pages and buttons ask; the server's answer is the one that counts. */
export const can = (user: Holder, permission: Permission): boolean => {
  const { anywhere, ...inFaces } = permissionsOf[user.role];
  return (
    anywhere.includes(permission) || faces.some((face) => hasFace(user, face) && inFaces[face].includes(permission))
  );
};

export const isAdminRole = (role: Role): boolean => (adminRoles as readonly Role[]).includes(role);

/**
 * Roles a user may give to others, and whose holders they may manage: never one above their own. Admins manage admins
 * only where a super admin switched that on for the workspace.
 */
export const manageableRoles = (user: { role: Role }, adminsManageAdmins: boolean): Role[] => {
  if (user.role === "super_admin") return [...roles];
  if (user.role === "admin") return adminsManageAdmins ? ["admin", ...consumerRoles] : [...consumerRoles];
  return user.role === "org_admin" ? [...consumerRoles] : [];
};
