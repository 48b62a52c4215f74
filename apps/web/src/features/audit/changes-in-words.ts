import type { AuditEntry } from "@gatehouse/shared/audit/audit-entry";
import { organizationStatusLabels, roleLabels, userStatusLabels } from "@gatehouse/shared/messages";
import { formatMoment } from "../../lib/format";
import { signInRefusals } from "./sign-in-refusals";

const labels: Record<string, string> = {
  firstName: "First name",
  lastName: "Last name",
  name: "Name",
  email: "E-mail",
  emailVerified: "E-mail verified",
  role: "Role",
  status: "Status",
  organizationId: "Organization",
  teamIds: "Teams",
  portalAccess: "Portal access",
  chatAccess: "Chat access",
  suspendAt: "Suspended from",
  resumeAt: "Open again from",
  mustChangePassword: "Has to change the password",
};

/** A reason is a word of ours, or what somebody wrote. */
const reasons: Record<string, string> = signInRefusals;

const words: Record<string, string> = { ...roleLabels, ...organizationStatusLabels, ...userStatusLabels };

const inWords = (value: unknown): string => {
  if (value instanceof Date) return formatMoment(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" && value !== "") return words[value] ?? value;
  return typeof value === "number" ? String(value) : "nothing";
};

/** Ids say nothing to people: that something else stands there now is all. */
const isOpaque = (field: string): boolean => /Ids?$/.test(field);

/** "Role: Member → Org admin", and the reason that was given. */
export const changesInWords = ({ changes, details }: Pick<AuditEntry, "changes" | "details">): string[] => [
  ...Object.entries(changes).map(([field, { before, after }]) => {
    const label = labels[field] ?? field;
    return isOpaque(field) ? `${label} changed` : `${label}: ${inWords(before)} → ${inWords(after)}`;
  }),
  ...[details.reason, details.note]
    .filter((text) => typeof text === "string" && text !== "")
    .map((text) => reasons[String(text)] ?? String(text)),
];
