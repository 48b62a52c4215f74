import { AppError } from "@gatehouse/shared/errors";
import {
  type CreateInvitationInput,
  createInvitationInput,
  type ImportedRow,
  type ImportInvitationsInput,
  type ImportResult,
  maxImportRows,
} from "@gatehouse/shared/invitations/invitation";
import { errorMessages } from "@gatehouse/shared/messages";
import Papa from "papaparse";
import type { UserCtx } from "../context";
import { createInvitation, mayInvite } from "./create-invitation";
import { findInvitationPlace } from "./find-invitation-place";

const columns: Record<string, "firstName" | "lastName" | "email" | "role"> = {
  firstname: "firstName",
  first: "firstName",
  lastname: "lastName",
  last: "lastName",
  email: "email",
  emailaddress: "email",
  role: "role",
};

const columnOf = (header: string): string => columns[header.toLowerCase().replace(/[^a-z]/g, "")] ?? header;
const roleOf = (text: string | undefined) =>
  text
    ?.trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_") || undefined;

const readCsv = (csv: string): Record<string, string>[] => {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.trim(), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: columnOf,
  });
  const missing = ["firstName", "lastName", "email"].filter((column) => !meta.fields?.includes(column));
  const problem =
    missing.length > 0
      ? "The first line must name the columns First name, Last name and E-mail"
      : data.length > maxImportRows && `At most ${maxImportRows} people at once; this file has ${data.length}`;
  if (problem) throw new AppError("input.invalid", { fields: { csv: problem } });
  return data;
};

type Candidate = { row: ImportedRow; input: CreateInvitationInput | null };

const toCandidate = (ctx: UserCtx, record: Record<string, string>, index: number, common: object): Candidate => {
  const parsed = createInvitationInput.safeParse({ ...record, role: roleOf(record.role), ...common });
  const email = parsed.data?.email ?? record.email?.trim() ?? "";
  const name = [record.firstName, record.lastName]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(" ");
  const row: ImportedRow = { line: index + 2, email, name, problem: null, link: null };
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      row: {
        ...row,
        problem: issue?.path[0] === "role" ? "This role does not exist" : (issue?.message ?? "Not valid"),
      },
      input: null,
    };
  }
  if (!mayInvite(ctx, parsed.data.role))
    return { row: { ...row, problem: errorMessages["invitation.role-not-allowed"] }, input: null };
  return { row, input: parsed.data };
};

const refuseTaken = async (ctx: UserCtx, candidates: Candidate[]): Promise<Candidate[]> => {
  const emails = candidates.flatMap(({ input }) => input?.email ?? []);
  const taken = new Set(await ctx.stores.users.listTakenEmails(emails));
  const seen = new Set<string>();
  return candidates.map(({ row, input }) => {
    if (!input) return { row, input };
    const isTwice = seen.has(input.email);
    seen.add(input.email);
    const problem = isTwice
      ? "The address stands in the file twice"
      : taken.has(input.email) && errorMessages["user.email-taken"];
    return problem ? { row: { ...row, problem }, input: null } : { row, input };
  });
};

const invite = async (ctx: UserCtx, { row, input }: Candidate): Promise<ImportedRow> => {
  if (!input) return row;
  try {
    return { ...row, link: (await createInvitation(ctx, input)).link };
  } catch (error) {
    if (error instanceof AppError) return { ...row, problem: errorMessages[error.code] };
    throw error;
  }
};

/** Invites every row without a problem; each row stands for itself. With `dryRun` it only says what would happen. */
export const importInvitations = async (ctx: UserCtx, input: ImportInvitationsInput): Promise<ImportResult> => {
  const { csv, dryRun, organizationId, validDays } = input;
  await findInvitationPlace(ctx, { role: "member", organizationId, teamIds: [] });
  const common = { organizationId, validDays };
  const candidates = readCsv(csv).map((record, index) => toCandidate(ctx, record, index, common));
  const checked = await refuseTaken(ctx, candidates);
  const rows: ImportedRow[] = [];
  for (const candidate of checked) rows.push(dryRun ? candidate.row : await invite(ctx, candidate));
  const refused = rows.filter(({ problem }) => problem !== null).length;
  return { rows, refused, invited: rows.length - refused };
};
