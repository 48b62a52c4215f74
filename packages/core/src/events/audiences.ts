import type { Stores } from "../db/stores";
import type { Occurrence } from "./event";

/** Who may be told of an event, by what they are to it. The sentence says why, in the app and at the foot of a mail. */
export const audiences = {
  person: { label: "The person", reason: "It is about you" },
  inviter: { label: "Who invited them", reason: "You invited this person" },
  creator: { label: "Who made it", reason: "You made this code" },
  requester: { label: "Who asked for it", reason: "You asked for this organization" },
  org_admins: { label: "Org admins", reason: "You are an admin of this organization" },
  admins: { label: "Admins", reason: "You are an admin of this workspace" },
  super_admins: { label: "Super admins", reason: "You are a super admin" },
} as const;

export type Audience = keyof typeof audiences;

/** Told for their role, as active accounts alone: whoever made it happen is not told as one of them. */
export const roleAudiences: readonly Audience[] = ["org_admins", "admins", "super_admins"];

export const person = ({ data }: Occurrence<{ userId: string }>): string[] => [data.userId];

/** Ids of users, when it is only asked which of them are told. */
type Among = readonly string[] | undefined;

export const orgAdmins = async (
  { data }: Occurrence<{ organizationId: string | null }>,
  { users }: Stores,
  among?: Among,
): Promise<string[]> => (data.organizationId ? users.listOrgAdminIdsForJob(data.organizationId, among) : []);

export const admins = async ({ workspaceId }: Occurrence, { users }: Stores, among?: Among): Promise<string[]> =>
  workspaceId ? users.listAdminIdsForJob(workspaceId, among) : [];

export const everyAdmin = (_: Occurrence, { users }: Stores, among?: Among): Promise<string[]> =>
  users.listEveryAdminIdForJob(among);

export const superAdmins = (_: Occurrence, { users }: Stores, among?: Among): Promise<string[]> =>
  users.listSuperAdminIdsForJob(among);
