import { describeDevice } from "../auth/describe-device";
import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import { auditUser } from "../users/audit-user";
import { nameFields } from "../users/name-fields";
import { saveUser } from "../users/save-user";
import type { UserDoc } from "../users/user-store";
import { emailChanged } from "./profile-events";

/**
 * Gives an account its new address and tells the old one; links that were mailed there die. Throws `user.email-taken`.
 */
export const setEmail = async (
  tx: Tx<UserCtx>,
  before: UserDoc,
  { email, emailVerified }: Pick<UserDoc, "email" | "emailVerified">,
): Promise<void> => {
  const names = nameFields(before.firstName, before.lastName, email);
  const after = await saveUser(tx, before, { ...names, email, emailVerified });
  await tx.stores.links.replaceForUser(before._id, "verify-email", "reset-password", "change-email");
  const { ip, userAgent } = tx.request;
  const data = {
    userId: before._id,
    oldEmail: before.email,
    newEmail: email,
    device: describeDevice(userAgent),
    ip,
    changedAt: tx.now(),
  };
  await emit(tx, emailChanged, { workspaceId: before.workspaceId, data });
  await auditUser(tx, { action: "user.change-email", before, after });
};
