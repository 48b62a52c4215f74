import { z } from "zod";
import { type Role, roles } from "../access/permissions";
import { bulkIds } from "../bulk";
import { idOf } from "../ids";
import { pageInput, searchText } from "../page";
import { emailSchema } from "../users/email";
import { newPassword } from "../users/password";
import { personName } from "../users/user";
import { defaultInvitationDays, maxImportLength } from "./invitation-limits";

export const invitationStates = ["open", "accepted", "expired", "revoked"] as const;
export type InvitationState = (typeof invitationStates)[number];

const validDays = z.number().int().min(1, "At least 1 day").max(30, "At most 30 days");

export type Invitation = {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  name: string;
  role: Role;
  organization: { id: string; name: string } | null;
  state: InvitationState;
  invitedBy: { id: string; name: string } | null;
  createdAt: Date;
  sentAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
};

/** The state people see: an open invitation past its date is expired without anyone having to write that down. */
export const invitationState = (
  invitation: { status: "open" | "accepted" | "revoked"; expiresAt: Date },
  now: Date,
): InvitationState =>
  invitation.status === "open" && invitation.expiresAt.getTime() <= now.getTime() ? "expired" : invitation.status;

export const createInvitationInput = z.object({
  firstName: personName,
  lastName: personName,
  email: emailSchema,
  role: z.enum(roles).default("member"),
  /** Consumers only; without it they land in the default organization. */
  organizationId: idOf("organization").optional(),
  teamIds: z.array(idOf("team")).max(50).default([]),
  portalAccess: z.boolean().default(true),
  chatAccess: z.boolean().default(true),
  validDays: validDays.default(defaultInvitationDays),
  /** Asked for before somebody becomes super admin. */
  isConfirmed: z.boolean().optional(),
});
export type CreateInvitationInput = z.infer<typeof createInvitationInput>;

/** `link` is null for people who get it by mail; without SMTP it is there to be copied. */
export type CreatedInvitation = { invitation: Invitation; link: string | null };

export const invitationIdInput = z.object({ id: idOf("invitation") });
export const resendInvitationInput = invitationIdInput.extend({ validDays: validDays.default(defaultInvitationDays) });

const invitationChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("resend"), validDays: validDays.default(defaultInvitationDays) }),
  z.object({ kind: z.literal("revoke") }),
]);
export type InvitationChange = z.infer<typeof invitationChange>;

export const changeInvitationsInput = z.object({ ids: bulkIds("invitation"), change: invitationChange });

export const listInvitationsInput = pageInput(["createdAt", "expiresAt", "email"], "createdAt").extend({
  state: z.enum(invitationStates).optional(),
  organizationId: idOf("organization").optional(),
  search: searchText.optional(),
});
export type ListInvitationsInput = z.infer<typeof listInvitationsInput>;

export const invitationTokenInput = z.object({ token: z.string().min(1).max(200) });

/** What anybody learns from a link: of one that opens nothing any more, only what became of it. */
export type InvitationPreview = (
  | UsableLink
  | { state: "accepted" }
  | { state: "revoked" }
  | { state: "replaced" }
  | PausedLink
) & {
  workspaceName: string;
  /** Somebody is signed in on this browser: the invited person, or another one. */
  signedInAs: { email: string; isInvitee: boolean } | null;
};

export type UsableInvitation = Extract<InvitationPreview, UsableLink>;

/** A link that works again when its organization is resumed. */
export type PausedLink = { state: "paused"; organizationName: string | null };

/** What the holder of a link sees before deciding, or before asking for a new one. */
export type UsableLink = {
  state: "open" | "expired";
  email: string;
  firstName: string;
  lastName: string;
  organizationName: string | null;
  invitedByName: string | null;
  role: Role;
  expiresAt: Date;
  minPasswordLength: number;
};

export const acceptInvitationInput = z.object({
  token: z.string().min(1).max(200),
  firstName: personName,
  lastName: personName,
  /** Only so that the password is compared with it; the invitation decides the address. */
  email: emailSchema.optional(),
  password: newPassword,
});
export type AcceptInvitationInput = z.infer<typeof acceptInvitationInput>;

export const importInvitationsInput = z.object({
  /** Columns: first name, last name, e-mail, role; header names in any order. */
  csv: z.string().min(1, "Choose a file").max(maxImportLength, "The file is too large"),
  dryRun: z.boolean(),
  organizationId: idOf("organization").optional(),
  validDays: validDays.default(defaultInvitationDays),
});
export type ImportInvitationsInput = z.infer<typeof importInvitationsInput>;

export type ImportedRow = {
  /** Line in the file, the header being line 1. */
  line: number;
  email: string;
  name: string;
  /** What is wrong with the row, or null when it was (or would be) invited. */
  problem: string | null;
  link: string | null;
};
export type ImportResult = { rows: ImportedRow[]; invited: number; refused: number };
