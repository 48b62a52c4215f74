import { issueLink } from "../auth/links";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import { fullName } from "../users/full-name";
import type { UserDoc } from "../users/user-store";
import { emailVerification } from "./registration-events";

const validMinutes = 3 * 24 * 60;

/** Mails the link that proves the address; an older one dies. */
export const sendVerification = async (
  tx: Tx<Deps>,
  user: Pick<UserDoc, "_id" | "email" | "workspaceId" | "firstName" | "lastName">,
): Promise<void> => {
  const { _id: userId, email, workspaceId } = user;
  const { _id: linkId, expiresAt } = await issueLink(tx, { purpose: "verify-email", userId, email, validMinutes });
  await emit(tx, emailVerification, { workspaceId, data: { userId, name: fullName(user), linkId, expiresAt } });
};
