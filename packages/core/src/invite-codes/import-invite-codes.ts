import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError } from "@gatehouse/shared/errors";
import {
  type CreateInviteCodeInput,
  createInviteCodeInput,
  type ImportedInviteCode,
  type ImportInviteCodesInput,
  type InviteCodeImportResult,
} from "@gatehouse/shared/invite-codes/invite-code";
import { inviteCodeKey } from "@gatehouse/shared/invite-codes/invite-code-text";
import type { UserCtx } from "../context";
import type { CsvRow } from "../csv/read-csv";
import { rehearse, transaction } from "../db/transaction";
import { insertInviteCode } from "./create-invite-code";
import { findNamedPlace } from "./find-named-place";
import { readCodeRow, readCodesCsv } from "./read-codes-csv";

const inWords: Record<string, string> = {
  autoApprove: "Say yes or no for the automatic approval",
  expiresAt: "Write the day like 2026-12-31",
  quota: "Write a whole number from 1 to 1,000,000, or leave it empty",
  role: "A code makes members or org admins",
};

const refuse = (problem: string): AppError => new AppError("input.invalid", { fields: { csv: problem } });

const toInput = async (ctx: UserCtx, { hasTooMany }: CsvRow, cells: ReturnType<typeof readCodeRow>) => {
  if (hasTooMany) throw refuse("The line has more columns than the first one");
  const { data, error } = createInviteCodeInput.safeParse({ ...cells, ...(await findNamedPlace(ctx, cells)) });
  const [issue] = error?.issues ?? [];
  if (!data) throw refuse(inWords[String(issue?.path[0])] ?? issue?.message ?? errorMessages["input.invalid"]);
  return data;
};

const problemOf = (error: unknown): string => {
  if (!(error instanceof AppError)) throw error;
  return Object.values(error.fields ?? {})[0] ?? errorMessages[error.code];
};

/**
 * Makes a code of every line without a problem; each line stands for itself. With `dryRun` all is done and undone, so
 * that it says exactly what would happen.
 */
export const importInviteCodes = async (
  ctx: UserCtx,
  { csv, dryRun }: ImportInviteCodesInput,
): Promise<InviteCodeImportResult> => {
  const seen = new Set<string>();
  const make = (input: CreateInviteCodeInput) => {
    const key = input.code && inviteCodeKey(input.code);
    if (key && seen.has(key)) throw refuse("This code is in the file more than once");
    if (key) seen.add(key);
    return (dryRun ? rehearse : transaction)(ctx, (tx) => insertInviteCode(tx, input));
  };
  const rows: ImportedInviteCode[] = [];
  for (const csvRow of readCodesCsv(csv)) {
    const cells = readCodeRow(csvRow);
    const row = {
      line: csvRow.line,
      code: cells.code ?? null,
      place: [cells.organization, cells.team].filter(Boolean).join(" · "),
    };
    const problem = await toInput(ctx, csvRow, cells)
      .then(make)
      .then(() => null, problemOf);
    rows.push({ ...row, problem });
  }
  const refused = rows.filter(({ problem }) => problem !== null).length;
  return { rows, refused, created: rows.length - refused };
};
