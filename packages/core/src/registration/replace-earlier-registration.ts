import { AppError } from "@gatehouse/shared/errors";
import { errorMessages } from "@gatehouse/shared/messages";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { UserDoc } from "../users/user-store";

/** Nobody ever got in with it: whoever reads that mailbox may begin anew. */
const isReplaceable = ({ status, emailVerified }: UserDoc): boolean =>
  status === "rejected" || (status === "pending" && !emailVerified);

/**
 * Makes room for a registration whose address will be proved; returns the earlier one. Throws `user.email-taken` when
 * the address has an account to keep, or when nobody proves anything here.
 */
export const replaceEarlierRegistration = async (
  tx: Tx<RequestCtx>,
  email: string,
  provesEmail: boolean,
): Promise<UserDoc | null> => {
  const earlier = await tx.stores.users.findByEmail(email);
  if (!earlier) return null;
  const code = "user.email-taken";
  if (!provesEmail || !isReplaceable(earlier)) throw new AppError(code, { fields: { email: errorMessages[code] } });
  await tx.stores.links.deleteForUser(earlier._id);
  await tx.stores.users.delete(earlier);
  return earlier;
};
