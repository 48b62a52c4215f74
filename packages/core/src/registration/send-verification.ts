import { issueLink } from "../auth/links";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import type { UserDoc } from "../users/user-store";
import { emailVerification } from "./registration-events";

/** How long the link works. */
export const verificationDays = 3;

/** Mails the link that proves the address; an older one dies. No names: the mail may reach a stranger. */
export const sendVerification = async (
  tx: Tx<Deps>,
  { _id: userId, email, workspaceId }: Pick<UserDoc, "_id" | "email" | "workspaceId">,
): Promise<void> => {
  const validMinutes = verificationDays * 24 * 60;
  const { _id: linkId, expiresAt } = await issueLink(tx, { purpose: "verify-email", userId, email, validMinutes });
  await tx.stores.users.noteProofAsked(userId, tx.now());
  await emit(tx, emailVerification, { workspaceId, data: { userId, linkId, expiresAt } });
};
