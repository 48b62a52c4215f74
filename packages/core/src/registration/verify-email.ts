import { AppError } from "@gatehouse/shared/errors";
import type { VerifiedEmail } from "@gatehouse/shared/registration/registration";
import { placeOfNewcomer } from "../approvals/place-of-newcomer";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import { claimLink } from "../auth/links";
import type { RequestCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { getSettings } from "../settings/settings-of";
import { userWelcome } from "../users/user-events";
import type { UserDoc } from "../users/user-store";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { showsProvedOnly } from "./proves-email";
import { tellAdmins } from "./tell-admins";

/** What the proof changes: with nobody else to ask, it opens the account. */
const changeOf = async (tx: Tx<RequestCtx>, user: UserDoc): Promise<Partial<UserDoc>> => {
  if (user.status !== "pending" || !user.approveWhenVerified) return { emailVerified: true };
  const { teamIds } = await placeOfNewcomer(tx, user);
  return { emailVerified: true, status: "active", statusChangedAt: tx.now(), approveWhenVerified: false, teamIds };
};

const announce = async (tx: Tx<RequestCtx>, user: UserDoc, before: UserDoc): Promise<void> => {
  const { _id: userId, workspaceId, firstName } = user;
  if (user.status === "active" && before.status === "pending")
    await emit(tx, userWelcome, { workspaceId, data: { userId, name: firstName, isFirst: false } });
  if (user.status !== "pending") return;
  const settings = await getSettings(tx, await workspaceIdOf(tx, user));
  if (showsProvedOnly(tx.config, settings)) await tellAdmins(tx, user);
};

/**
 * Uses the link up. Whoever needs no admin may sign in from now on; others stand in the queue, and the admins are told.
 * Throws `link.not-found`, `link.expired`, `link.used` or `link.replaced`.
 */
export const verifyEmail = (ctx: RequestCtx, { token }: { token: string }): Promise<VerifiedEmail> =>
  transaction(ctx, async (tx) => {
    const { userId, email } = await claimLink(tx, "verify-email", token);
    const before = await tx.stores.users.findForSession(userId);
    if (before?.email !== email) throw new AppError("link.not-found");
    const user = await tx.stores.users.update(before, await changeOf(tx, before), tx.now());
    if (!user) throw new AppError("user.changed-meanwhile");
    await announce(tx, user, before);
    const target = { kind: "user", id: userId } as const;
    const changes = changesOf(before, user, ["emailVerified", "status"]);
    await audit(tx, { workspaceId: user.workspaceId, action: "user.verify-email", target, changes });
    return { email, firstName: user.firstName, next: user.status === "pending" ? "wait" : "sign-in" };
  });
