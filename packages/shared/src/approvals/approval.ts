import { z } from "zod";
import { bulkIds } from "../bulk";
import { idOf } from "../ids";
import { reasonText, requiredReason } from "../text";

export const approvalKinds = ["person", "organization"] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** An answer to an extra field, under the label people read. */
export type LabeledAnswer = { label: string; value: string };

type Waiting = { id: string; number: number; name: string; createdAt: Date; answers: LabeledAnswer[] };

export type PersonApproval = Waiting & {
  kind: "person";
  email: string;
  emailVerified: boolean;
  /** Where the person lands; null for the default organization. */
  organizationName: string | null;
  teamNames: string[];
  hasInviteCode: boolean;
  /** The decision about an earlier registration of the same address. */
  rejected: { reason: string; at: Date } | null;
};

export type OrganizationApproval = Waiting & {
  kind: "organization";
  requester: { id: string; name: string; email: string } | null;
};

/** Somebody or something that waits for an admin. */
export type Approval = PersonApproval | OrganizationApproval;

export type ApprovalCounts = Record<ApprovalKind, number>;

/** Oldest first; the cursor is the moment and the id of the last one read. */
export const listApprovalsInput = z.object({
  kind: z.enum(approvalKinds).optional(),
  cursor: z
    .string()
    .regex(/^\d{13}_[\w-]{1,40}$/, "This page does not exist")
    .optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type ListApprovalsInput = z.infer<typeof listApprovalsInput>;

export const approvalIdInput = z.object({ id: z.union([idOf("user"), idOf("organization")]) });

const ids = bulkIds("user");

export const approvePeopleInput = z.object({ ids, note: reasonText.default("") });
export type ApprovePeopleInput = z.infer<typeof approvePeopleInput>;

export const rejectPeopleInput = z.object({ ids, reason: requiredReason });
export type RejectPeopleInput = z.infer<typeof rejectPeopleInput>;
