import { isAdminRole } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { UserStatus } from "@gatehouse/shared/users/user";
import { adminScopeOf, reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import { organizationOf } from "../organizations/organization-of";
import { organizationTitle } from "../organizations/organization-title";
import { fullName } from "./full-name";

type Known = { name: string; organization: string | null; isAdmin: boolean };

/** What to do instead with somebody whom the inviter may see. */
const words: Record<UserStatus, (known: Known) => string> = {
  active: ({ name, organization, isAdmin }) =>
    `${name} has an account already${organization ? `, in ${organization}` : ""}. ${isAdmin ? "Move them or change their role instead." : "They can sign in."}`,
  invited: ({ name }) => `${name} is invited already. Send that invitation again instead.`,
  pending: ({ name, isAdmin }) =>
    `${name} has registered and waits. ${isAdmin ? "Approve the registration instead." : "An admin of the workspace approves it."}`,
  suspended: ({ name }) => `${name} is suspended. Reactivate the account instead.`,
  rejected: ({ name }) => `The registration of ${name} was rejected. Delete that account to invite them anew.`,
};

/** Of an account elsewhere nothing is told, not even that there is one. */
const elsewhere = (isAdmin: boolean): string =>
  `This address can't be used here. ${isAdmin ? "Whoever runs the installation can help." : "An admin of the workspace can help."}`;

/** Why nobody can be invited with an address that is in use, and the one next step, as far as the actor may know. */
export const explainTakenEmail = async (ctx: UserCtx, email: string): Promise<string> => {
  const { stores, actor } = ctx;
  const isAdmin = isAdminRole(actor.user.role);
  const owner = await stores.users.findByEmail(email);
  const known = owner && (await stores.users.find(isAdmin ? adminScopeOf(ctx) : reachOf(ctx), owner._id));
  if (!known) return elsewhere(isAdmin);
  const organization = organizationTitle(await organizationOf(ctx, known));
  return words[known.status]({ name: fullName(known), organization, isAdmin });
};

/** Puts that explanation at the field `email` when `work` fails because the address is in use. */
export const explainingTakenEmail = async <Result>(
  ctx: UserCtx,
  email: string,
  work: Promise<Result>,
): Promise<Result> => {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "user.email-taken") throw error;
    throw new AppError(error.code, { fields: { email: await explainTakenEmail(ctx, email) }, cause: error });
  }
};
