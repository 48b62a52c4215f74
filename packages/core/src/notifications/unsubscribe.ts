import { AppError } from "@gatehouse/shared/errors";
import type { OptionalCategory } from "@gatehouse/shared/notifications/preference";
import type { Unsubscription } from "@gatehouse/shared/notifications/unsubscription";
import { audit } from "../audit/audit";
import type { RequestCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import type { UserDoc } from "../users/user-store";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { workspaceTitle } from "../workspaces/workspace-title";
import { findPreferences } from "./find-preferences";
import { readUnsubscribeToken } from "./unsubscribe-token";

type Token = { token: string };
type Subject = { user: UserDoc; categories: OptionalCategory[] };

const findSubject = async (ctx: RequestCtx, token: string): Promise<Subject> => {
  const { userId, categories } = readUnsubscribeToken(ctx.config, token);
  const user = await ctx.stores.users.findForLink(userId);
  if (!user) throw new AppError("link.not-found");
  return { user, categories };
};

/** Enough for its owner; who else got hold of the mail's link learns no address. */
const masked = (email: string): string => email.replace(/^(.).*@/, "$1…@");

const stillOn = async (ctx: RequestCtx, { user, categories }: Subject): Promise<OptionalCategory[]> => {
  const preferencesOf = await findPreferences(ctx, user.workspaceId, [user._id]);
  return categories.filter((category) => preferencesOf(user._id).categories[category].email !== "off");
};

const present = async (ctx: RequestCtx, subject: Subject): Promise<Unsubscription> => {
  const { user, categories } = subject;
  const workspaceId = await workspaceIdOf(ctx, user);
  return {
    categories,
    email: masked(user.email),
    workspaceName: workspaceTitle(await ctx.stores.workspaces.find(workspaceId)),
    isOff: (await stillOn(ctx, subject)).length === 0,
  };
};

const noteChange = (tx: Tx<RequestCtx>, user: UserDoc, details: object) => {
  const { _id: id, workspaceId } = user;
  return audit(tx, { workspaceId, action: "user.unsubscribe", target: { kind: "user", id }, details: { ...details } });
};

export const previewUnsubscription = async (ctx: RequestCtx, { token }: Token): Promise<Unsubscription> =>
  present(ctx, await findSubject(ctx, token));

/** Stops the mails of the token's categories. Whoever holds the mail may, signed in or not; a second time changes nothing. */
export const unsubscribe = async (ctx: RequestCtx, { token }: Token): Promise<Unsubscription> => {
  const subject = await findSubject(ctx, token);
  const { user } = subject;
  await transaction(ctx, async (tx) => {
    const categories = await stillOn(tx, subject);
    if (categories.length === 0) return;
    const own = (await tx.stores.preferences.findForUser(user._id))?.own?.categories;
    const before = categories.map((category) => ({ category, email: own?.[category]?.email ?? null }));
    await tx.stores.preferences.unsubscribeForUser(user._id, before);
    await noteChange(tx, user, { categories });
  });
  return present(ctx, subject);
};

/** Takes it back: each category as it was before, unless something else was chosen meanwhile. */
export const resubscribe = async (ctx: RequestCtx, { token }: Token): Promise<Unsubscription> => {
  const subject = await findSubject(ctx, token);
  const { user } = subject;
  await transaction(ctx, async (tx) => {
    const former = (await tx.stores.preferences.findForUser(user._id))?.beforeUnsubscribing ?? {};
    const before = subject.categories.flatMap((category) => {
      const email = former[category];
      return email === undefined ? [] : [{ category, email }];
    });
    if (before.length === 0) return;
    await tx.stores.preferences.resubscribeForUser(user._id, before);
    await noteChange(tx, user, { categories: before.map(({ category }) => category), undone: true });
  });
  return present(ctx, subject);
};
