import { maxCodeImportRows } from "@gatehouse/shared/invite-codes/invite-code-limits";
import { type CsvRow, readCsv } from "../csv/read-csv";

/** Headings as the export writes them; what else it writes is left aside. */
const columns = new Map([
  ["code", "code"],
  ["quota", "quota"],
  ["expires", "expiresAt"],
  ["expiresat", "expiresAt"],
  ["organization", "organization"],
  ["team", "team"],
  ["moreteams", "moreTeams"],
  ["role", "role"],
  ["emaildomains", "emailDomains"],
  ["automaticapproval", "autoApprove"],
]);

export const readCodesCsv = (csv: string): CsvRow[] =>
  readCsv(csv, {
    columns,
    required: ["organization"],
    requiredInWords: "Organization, and as far as needed Team, Code, Quota and Expires at",
    maxRows: maxCodeImportRows,
    many: "codes",
  });

const dayAlone = /^\d{4}-\d\d-\d\d$/;
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

/** A day lasts to its end, by world time: a file doesn't say where it was written. */
const toExpiry = (text: string): Date | null => {
  if (text === "" || text.toLowerCase() === "never") return null;
  if (dayAlone.test(text)) return new Date(`${text}T23:59:59.999Z`);
  return new Date(moment.test(text) ? text : Number.NaN);
};

const listOf = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);

const yesOrNo = new Map([
  ["", true],
  ["yes", true],
  ["no", false],
]);

/** What the cells of a line mean; what can't be read stays something that the schema refuses. */
export const readCodeRow = ({ values }: CsvRow) => {
  const cell = (name: string): string => (values[name] ?? "").trim();
  const quota = cell("quota").toLowerCase();
  return {
    code: cell("code") || undefined,
    quota: quota === "" || quota === "unlimited" ? null : Number(quota),
    expiresAt: toExpiry(cell("expiresAt")),
    organization: cell("organization"),
    team: cell("team"),
    moreTeams: listOf(cell("moreTeams")),
    role:
      cell("role")
        .toLowerCase()
        .replace(/[\s-]+/g, "_") || "member",
    emailDomains: listOf(cell("emailDomains")),
    autoApprove: yesOrNo.get(cell("autoApprove").toLowerCase()) ?? null,
  };
};
