import { z } from "zod";
import type { Role } from "../access/permissions";
import { idOf } from "../ids";
import { pageInput, searchText } from "../page";

export const userStatuses = ["invited", "pending", "active", "suspended", "rejected"] as const;
export type UserStatus = (typeof userStatuses)[number];

export const personName = z
  .string()
  .trim()
  .min(1, "Enter a name")
  .max(100, "At most 100 characters")
  .regex(/[\p{L}\p{N}]/u, "Enter a name")
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, "A name can't have invisible characters");

export type User = {
  id: string;
  number: number;
  email: string;
  firstName: string;
  lastName: string;
  name: string;
  role: Role;
  status: UserStatus;
  organization: { id: string; name: string; isDefault: boolean } | null;
  /** Of consumers, the team of all members among them. */
  teamIds: string[];
  portalAccess: boolean;
  chatAccess: boolean;
  emailVerified: boolean;
  mustChangePassword: boolean;
  lastSeenAt: Date | null;
  createdAt: Date;
  /** Names this state of the person: an edit that began with another one is refused. */
  updatedAt: Date;
};

/** What members see of each other: neither their switches nor what they do. */
export type Colleague = Pick<User, "id" | "name" | "email" | "role" | "status" | "teamIds">;

/** The signed-in person, as every page of the app needs them. */
export type CurrentUser = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  name: string;
  role: Role;
  portalAccess: boolean;
  chatAccess: boolean;
  /** `color` is that of its accents; empty: brass. */
  workspace: { id: string; name: string; color: string };
  /** Null for admins and for people of the default organization, who simply belong to the workspace. */
  organization: { id: string; name: string } | null;
  /** Nothing opens but the form that changes the password. */
  mustChangePassword: boolean;
  /** Of passwords chosen in the workspace. */
  minPasswordLength: number;
  /** Roles this person may give to others, and whose holders they may manage. */
  manageableRoles: Role[];
};

export const listUsersInput = pageInput(["name", "email", "createdAt", "lastSeenAt"], "name").extend({
  kind: z.enum(["consumers", "admins"]).default("consumers"),
  search: searchText.optional(),
  status: z.enum(userStatuses).optional(),
  organizationId: idOf("organization").optional(),
  teamId: idOf("team").optional(),
});
export type ListUsersInput = z.infer<typeof listUsersInput>;

export const listColleaguesInput = pageInput(["name", "email"], "name").extend({
  search: searchText.optional(),
  status: z.enum(userStatuses).optional(),
  teamId: idOf("team").optional(),
});
export type ListColleaguesInput = z.infer<typeof listColleaguesInput>;

/** How many people each kind has. */
export type UserCounts = Record<ListUsersInput["kind"], number>;

export const updateProfileInput = z.object({ firstName: personName, lastName: personName });
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;
