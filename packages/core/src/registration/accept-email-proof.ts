import { placeOfNewcomer } from "../approvals/place-of-newcomer";
import { audit } from "../audit/audit";
import { changesOf } from "../audit/changes-of";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import { getSettings } from "../settings/settings-of";
import { saveUser } from "../users/save-user";
import { userWelcome } from "../users/user-events";
import type { UserDoc } from "../users/user-store";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { showsProvedOnly } from "./proves-email";
import { tellAdmins } from "./tell-admins";

/** A proof would change nothing any more. */
export const isProved = ({ emailVerified, approveWhenVerified }: UserDoc): boolean =>
  emailVerified && !approveWhenVerified;

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
 * The owner of the account reads its mailbox: with nobody else to ask, that opens the account; others stand in the queue
 * now, and the admins are told. Throws `organization.not-found` and `user.changed-meanwhile`.
 */
export const acceptEmailProof = async (tx: Tx<RequestCtx>, before: UserDoc): Promise<UserDoc> => {
  if (isProved(before)) return before;
  const user = await saveUser(tx, before, await changeOf(tx, before));
  await announce(tx, user, before);
  const target = { kind: "user", id: user._id } as const;
  const changes = changesOf(before, user, ["emailVerified", "status"]);
  await audit(tx, { workspaceId: user.workspaceId, action: "user.verify-email", target, changes });
  return user;
};
