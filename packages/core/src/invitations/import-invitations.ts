import { isAdminRole, type Role } from "@gatehouse/shared/access/permissions";
import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError } from "@gatehouse/shared/errors";
import {
  type CreateInvitationInput,
  createInvitationInput,
  type ImportedRow,
  type ImportInvitationsInput,
  type ImportResult,
} from "@gatehouse/shared/invitations/invitation";
import { manageableRolesOf } from "../access/manageable-roles";
import type { UserCtx } from "../context";
import { findOwnPlace } from "../organizations/find-own-place";
import { findPlace, type Place } from "../organizations/find-place";
import { explainTakenEmail } from "../users/explain-taken-email";
import { invitationUrl } from "./invitation-link";
import { invitePerson } from "./invite-person";
import { type PersonRow, readPeopleCsv } from "./read-people-csv";

type Candidate = { row: ImportedRow; input: CreateInvitationInput | null };

const roleOf = (text = ""): string | undefined =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_") || undefined;

const refused = ({ row }: Candidate, problem: string): Candidate => ({ row: { ...row, problem }, input: null });

const toCandidate = (roles: Role[], { line, values, hasTooMany }: PersonRow, common: object): Candidate => {
  const { data, error } = createInvitationInput.safeParse({ ...values, role: roleOf(values.role), ...common });
  const name = [values.firstName, values.lastName]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(" ");
  const email = data?.email ?? values.email?.trim() ?? "";
  const candidate = { row: { line, email, name, problem: null, link: null }, input: data ?? null };
  const [issue] = error?.issues ?? [];
  if (hasTooMany) return refused(candidate, "The line has more columns than the first one");
  if (issue?.path[0] === "role") return refused(candidate, "This role does not exist");
  if (issue) return refused(candidate, issue.message);
  if (data?.role === "super_admin") return refused(candidate, "Super admins are invited one by one");
  return data && roles.includes(data.role) ? candidate : refused(candidate, errorMessages["role.not-manageable"]);
};

const refuseTaken = async (ctx: UserCtx, candidates: Candidate[]): Promise<Candidate[]> => {
  const emails = candidates.flatMap(({ input }) => input?.email ?? []);
  const takenEmails = await ctx.stores.users.listTakenEmails(emails);
  const whyTaken = new Map(
    await Promise.all(takenEmails.map(async (email) => [email, await explainTakenEmail(ctx, email)] as const)),
  );
  const seen = new Set<string>();
  return candidates.map((candidate) => {
    const { input } = candidate;
    if (!input) return candidate;
    if (seen.has(input.email)) return refused(candidate, "This address is in the file more than once");
    seen.add(input.email);
    const why = whyTaken.get(input.email);
    return why ? refused(candidate, why) : candidate;
  });
};

const invite = async (ctx: UserCtx, { row, input }: Candidate, place: Place): Promise<ImportedRow> => {
  if (!input) return row;
  try {
    const invitation = await invitePerson(ctx, input, place);
    return { ...row, link: ctx.config.emailEnabled ? null : invitationUrl(ctx.config, invitation) };
  } catch (error) {
    if (error instanceof AppError) return { ...row, problem: error.fields?.email ?? errorMessages[error.code] };
    throw error;
  }
};

/** Invites every row without a problem; each row stands for itself. With `dryRun` it only says what would happen. */
export const importInvitations = async (ctx: UserCtx, input: ImportInvitationsInput): Promise<ImportResult> => {
  const { csv, dryRun, organizationId, validDays } = input;
  const [ofConsumers, ofAdmins] = await Promise.all([
    findOwnPlace(ctx, { role: "member", organizationId }),
    findPlace(ctx, ctx.actor.workspaceId, { role: "admin" }),
  ]);
  const roles = await manageableRolesOf(ctx);
  const common = { organizationId, validDays };
  const candidates = await refuseTaken(
    ctx,
    readPeopleCsv(csv).map((person) => toCandidate(roles, person, common)),
  );
  const rows: ImportedRow[] = [];
  for (const candidate of candidates) {
    const isAdmin = candidate.input !== null && isAdminRole(candidate.input.role);
    rows.push(dryRun ? candidate.row : await invite(ctx, candidate, isAdmin ? ofAdmins : ofConsumers));
  }
  const count = rows.filter(({ problem }) => problem !== null).length;
  return { rows, refused: count, invited: rows.length - count };
};
