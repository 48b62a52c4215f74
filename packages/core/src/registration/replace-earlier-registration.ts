import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { UserDoc } from "../users/user-store";

/** Nobody ever got in with it. One that waits is replaced only by whoever will prove that the mailbox is theirs. */
const isReplaceable = ({ status, emailVerified }: UserDoc, provesEmail: boolean): boolean =>
  status === "rejected" || (status === "pending" && !emailVerified && provesEmail);

/** The earlier registration with this address, which makes room for a new one; or that there is an account to keep. */
export const replaceEarlierRegistration = async (
  tx: Tx<RequestCtx>,
  { email, userId, provesEmail }: { email: string /** Of the new one. */; userId: string; provesEmail: boolean },
): Promise<{ earlier: UserDoc | null; isTaken: boolean }> => {
  const earlier = await tx.stores.users.findByEmail(email);
  if (!earlier) return { earlier, isTaken: false };
  if (!isReplaceable(earlier, provesEmail)) return { earlier: null, isTaken: true };
  await tx.stores.links.replaceAndMove(earlier._id, userId);
  await tx.stores.users.delete(earlier);
  return { earlier, isTaken: false };
};
