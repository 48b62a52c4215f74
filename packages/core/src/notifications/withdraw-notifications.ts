import type { Tx } from "../db/transaction";
import type { NotificationDoc } from "./notification-store";

/** What of a notification goes into the place of another; where that stands and what was done with it stays. */
const contentOf = ({ eventId, title, body, reason, action, personId, doerId, createdAt }: NotificationDoc) => ({
  eventId,
  personId,
  doerId: doerId ?? null,
  title,
  body,
  reason,
  action,
  createdAt,
  lastAt: createdAt,
});

/** Deletes a head; what stands under it goes on under the newest of its own. */
const withdrawHead = async ({ stores: { notifications, unreadCounts } }: Tx, head: NotificationDoc): Promise<void> => {
  const heir = await notifications.takeHeir(head);
  if (heir) {
    await notifications.replaceHead(head._id, contentOf(heir));
    return;
  }
  await notifications.deleteByIds([head._id]);
  const isUnread = head.readAt === null && head.archivedAt === null;
  if (isUnread) await unreadCounts.add([head.userId], -1);
};

/** Takes back what people were told. */
export const withdrawNotifications = async (tx: Tx, withdrawn: NotificationDoc[]): Promise<void> => {
  const { notifications } = tx.stores;
  const under = withdrawn.filter(({ isHead }) => !isHead);
  await notifications.deleteByIds(under.map(({ _id }) => _id));
  for (const { headId } of under) await notifications.shrink(headId, 1);
  for (const head of withdrawn.filter(({ isHead }) => isHead)) await withdrawHead(tx, head);
};
