import { audit } from "../audit/audit";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import { saveUser } from "../users/save-user";
import type { UserDoc } from "../users/user-store";
import { passwordChanged } from "./auth-events";
import { describeDevice } from "./describe-device";

type NewPassword = {
  /** From `choosePassword`. */
  chosen: Pick<UserDoc, "passwordHash" | "formerPasswordHashes">;
  action: "user.change-password" | "user.reset-password";
  /** Hash of the session that goes on; all others end. */
  keep?: string;
};

/** Gives an account its new password; whoever was in with the old one, or holds a link it asked for, is out. */
export const setPassword = async (
  tx: Tx<RequestCtx>,
  user: UserDoc,
  { chosen, action, keep }: NewPassword,
): Promise<void> => {
  const { _id: userId, workspaceId } = user;
  const { sessions, links } = tx.stores;
  await saveUser(tx, user, { ...chosen, mustChangePassword: false });
  await (keep ? sessions.deleteOthersForUser(userId, keep) : sessions.deleteAllForUser(userId));
  await links.replaceForUser(userId, "reset-password", "change-email");
  const { ip, userAgent } = tx.request;
  const data = { userId, device: describeDevice(userAgent), ip, changedAt: tx.now() };
  await emit(tx, passwordChanged, { workspaceId, data });
  await audit(tx, { workspaceId, action, target: { kind: "user", id: userId } });
};
