import { z } from "zod";
import { consumerRoles } from "../access/permissions";
import { bulkIds } from "../bulk";
import { idOf } from "../ids";
import { pageInput, searchText } from "../page";
import { emailDomain } from "../users/email";
import type { UserStatus } from "../users/user";
import { maxCodeImportLength, maxQuota } from "./invite-code-limits";
import { type InviteCodeState, inviteCodeStates } from "./invite-code-state";
import { inviteCodeKey } from "./invite-code-text";

type Named = { id: string; name: string };
type GivenRole = (typeof consumerRoles)[number];

export type InviteCode = {
  id: string;
  /** As people read it: K7QF-2MXD-9PTA, SPRING-HARBOR. */
  code: string;
  /** Path of the registration page that fills the code in. */
  link: string;
  state: InviteCodeState;
  used: number;
  /** Null: unlimited. */
  quota: number | null;
  /** Null: never. */
  expiresAt: Date | null;
  /** Null when they are gone. */
  organization: Named | null;
  team: Named | null;
  moreTeams: Named[];
  role: GivenRole;
  /** Empty: addresses of every domain. */
  emailDomains: string[];
  autoApprove: boolean;
  createdBy: Named | null;
  createdAt: Date;
  /** Moves on with every change but not with uses; an edit names the one it began with. */
  updatedAt: Date;
};

/** What somebody types into the field of a registration. */
const typedInviteCode = z.string().trim().min(1, "Enter the code").max(100, "At most 100 characters");

/** An own wording, kept in capitals. */
const ownWording = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]+([ -][A-Z0-9]+)*$/, "Use letters, digits and single dashes or spaces")
  .refine((text) => inviteCodeKey(text).length >= 6, "At least 6 letters and digits")
  .max(40, "At most 40 characters");

const quota = z
  .number({ error: "Enter a number" })
  .int("Enter a whole number")
  .min(1, "At least 1 person")
  .max(maxQuota, "At most 1,000,000 people")
  .nullable();

const inviteCodeFields = {
  quota,
  expiresAt: z.date().nullable(),
  /** Null: the default organization. */
  organizationId: idOf("organization").nullable(),
  /** Null: the team of all members. */
  teamId: idOf("team").nullable(),
  moreTeamIds: z.array(idOf("team")).max(50, "At most 50 teams"),
  role: z.enum(consumerRoles),
  emailDomains: z.array(emailDomain).max(100, "At most 100 domains"),
  autoApprove: z.boolean(),
};

export const createInviteCodeInput = z.object({
  ...inviteCodeFields,
  /** Without an own wording, or with an empty one, a code is generated. */
  code: z
    .string()
    .transform((typed) => typed.trim() || undefined)
    .pipe(ownWording.optional())
    .optional(),
  quota: quota.default(null),
  expiresAt: inviteCodeFields.expiresAt.default(null),
  organizationId: inviteCodeFields.organizationId.default(null),
  teamId: inviteCodeFields.teamId.default(null),
  moreTeamIds: inviteCodeFields.moreTeamIds.default([]),
  role: inviteCodeFields.role.default("member"),
  emailDomains: inviteCodeFields.emailDomains.default([]),
  autoApprove: z.boolean().default(true),
});
export type CreateInviteCodeInput = z.infer<typeof createInviteCodeInput>;

export const inviteCodeIdInput = z.object({ id: idOf("inviteCode") });

const inviteCodeChange = z.object({ kind: z.enum(["activate", "deactivate", "delete"]) });
export type InviteCodeChange = z.infer<typeof inviteCodeChange>;

export const changeInviteCodesInput = z.object({ ids: bulkIds("inviteCode"), change: inviteCodeChange });

/** What is left out stays as it is. The wording of a code never changes: it is printed and sent around. */
export const updateInviteCodeInput = z
  .object({ ...inviteCodeFields, isActive: z.boolean() })
  .partial()
  .extend({ id: idOf("inviteCode"), updatedAt: z.date() });
export type UpdateInviteCodeInput = z.infer<typeof updateInviteCodeInput>;

const inviteCodeFilter = {
  state: z.enum(inviteCodeStates).optional(),
  organizationId: idOf("organization").optional(),
  teamId: idOf("team").optional(),
  search: searchText.optional(),
};

export const listInviteCodesInput = pageInput(["createdAt", "code", "expiresAt", "used"], "createdAt").extend(
  inviteCodeFilter,
);
export type ListInviteCodesInput = z.infer<typeof listInviteCodesInput>;

/** `joined`: everybody who registered with one of the codes there are. */
export type InviteCodeCounts = { joined: number };

export const listRedemptionsInput = pageInput(["redeemedAt"], "redeemedAt").extend({
  id: idOf("inviteCode"),
  direction: z.enum(["asc", "desc"]).default("desc"),
});
export type ListRedemptionsInput = z.infer<typeof listRedemptionsInput>;

/** A redemption keeps no name: of a deleted person it says only when. */
export type Redemption = {
  id: string;
  redeemedAt: Date;
  user: { id: string; name: string; email: string; status: UserStatus } | null;
  /** Still in the organization the code led to. */
  isMember: boolean;
};

export const previewInviteCodeInput = z.object({ code: typedInviteCode });

/** What anybody who holds a code that works learns from it, and nothing more. */
export type InviteCodePreview = {
  code: string;
  workspaceName: string;
  /** Null for the default organization, whose people simply belong to the workspace. */
  organizationName: string | null;
  /** Without the team of all members. */
  teamNames: string[];
  role: GivenRole;
  emailDomains: string[];
  autoApprove: boolean;
};

export const importInviteCodesInput = z.object({
  /** Columns as the export has them; what is left out is as in a new code. */
  csv: z.string().min(1, "Choose a file").max(maxCodeImportLength, "The file is too large"),
  dryRun: z.boolean(),
});
export type ImportInviteCodesInput = z.infer<typeof importInviteCodesInput>;

export type ImportedInviteCode = {
  /** Line in the file, the header being line 1. */
  line: number;
  /** Null where one will be generated. */
  code: string | null;
  place: string;
  problem: string | null;
};
export type InviteCodeImportResult = { rows: ImportedInviteCode[]; created: number; refused: number };
