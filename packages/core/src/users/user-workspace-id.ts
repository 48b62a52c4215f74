import type { Role } from "@gatehouse/shared/access/permissions";

/** The workspace an account with this role belongs to: super admins belong to none. */
export const userWorkspaceId = (role: Role, workspaceId: string): string | null =>
  role === "super_admin" ? null : workspaceId;
