import type { Approval } from "../approvals/approval";
import type { AuditEntry } from "../audit/audit-entry";

export type ChecklistStep = {
  key: "invite-colleague" | "publish-product" | "connect-model" | "set-budget" | "configure-email";
  isDone: boolean;
  /** How many there are, where counting makes sense. */
  count: number | null;
};

export type AdminHome = {
  /** Who waits for a decision: the oldest few, and how many there are. */
  waiting: { items: Approval[]; total: number };
  /** The last few things that were done to the workspace; signing in is not among them. */
  changes: AuditEntry[];
  /** The set-up checklist ticks itself by looking at real data. */
  checklist: ChecklistStep[];
  hasSampleData: boolean;
};
