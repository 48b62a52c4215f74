import { issueLink } from "../auth/links";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import type { UserDoc } from "../users/user-store";
import { emailVerification } from "./registration-events";

const validMinutes = 3 * 24 * 60;

/** Mails the link that proves the address; an older one dies. No names: the mail may reach a stranger. */
export const sendVerification = async (
  tx: Tx<Deps>,
  { _id: userId, email, workspaceId }: Pick<UserDoc, "_id" | "email" | "workspaceId">,
): Promise<void> => {
  const { _id: linkId, expiresAt } = await issueLink(tx, { purpose: "verify-email", userId, email, validMinutes });
  await emit(tx, emailVerification, { workspaceId, data: { userId, linkId, expiresAt } });
};
