import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import { withdrawNotifications } from "../notifications/withdraw-notifications";

/**
 * Some of what others were told of somebody who was erased, however long ago: what is about them is taken back, what
 * names them as who did it says so no more. Returns how much it was.
 */
export const clearPerson = async (tx: Tx<Deps>, userId: string, batchSize: number): Promise<number> => {
  const { notifications } = tx.stores;
  const about = await notifications.listAboutForJob(userId, batchSize);
  await withdrawNotifications(tx, about);
  const done = await notifications.listDoneByForJob(userId, batchSize);
  await notifications.forgetDoer(
    userId,
    done.map(({ _id }) => _id),
  );
  return about.length + done.length;
};
