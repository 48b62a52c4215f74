import type { MarkNotificationsInput, UnmarkAllReadInput } from "@gatehouse/shared/notifications/notification";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { hintChange } from "./live-channel";
import type { NotificationDoc } from "./notification-store";

type Marks = Pick<NotificationDoc, "readAt" | "archivedAt">;

const isUnread = ({ readAt, archivedAt }: Marks): boolean => readAt === null && archivedAt === null;
const countUnread = (marks: Marks[]): number => marks.filter(isUnread).length;

/** So many are marked in one transaction. */
const partSize = 500;

const mark = async (tx: Tx<UserCtx>, heads: NotificationDoc[], marks: Partial<Marks>): Promise<void> => {
  const { notifications, unreadCounts } = tx.stores;
  const userId = tx.actor.user._id;
  const headIds = heads.map(({ _id }) => _id);
  await notifications.markForUser(userId, headIds, marks);
  const change = countUnread(heads.map((head) => ({ ...head, ...marks }))) - countUnread(heads);
  await unreadCounts.add([userId], change);
};

/** Marks the actor's own, each with all it stands for; ids of others change nothing. Other tabs hear of it. */
export const markNotifications = async (
  ctx: UserCtx,
  { ids, isRead, isArchived }: MarkNotificationsInput,
): Promise<void> => {
  const now = ctx.now();
  const userId = ctx.actor.user._id;
  const marks: Partial<Marks> = {
    ...(isRead !== undefined && { readAt: isRead ? now : null }),
    ...(isArchived !== undefined && { archivedAt: isArchived ? now : null }),
  };
  await transaction(ctx, async (tx) => mark(tx, await tx.stores.notifications.listHeadsForUser(userId, ids), marks));
  hintChange(ctx, [userId]);
};

/** Gives all that bear these marks another moment at which they were read, part by part. */
const remark = async (
  ctx: UserCtx,
  from: Pick<Marks, "readAt"> & Partial<Marks>,
  readAt: Date | null,
): Promise<void> => {
  const userId = ctx.actor.user._id;
  const markPart = () =>
    transaction(ctx, async (tx) => {
      const heads = await tx.stores.notifications.listHeadsMarkedForUser(userId, from, partSize);
      await mark(tx, heads, { readAt });
      return heads.length;
    });
  while ((await markPart()) === partSize);
  hintChange(ctx, [userId]);
};

/** Marks all read that is not archived; the moment is for undoing it. */
export const markAllNotificationsRead = async (ctx: UserCtx): Promise<{ readAt: Date }> => {
  const readAt = ctx.now();
  await remark(ctx, { readAt: null, archivedAt: null }, readAt);
  return { readAt };
};

/** Makes unread again what was marked read all at once. */
export const unmarkAllNotificationsRead = (ctx: UserCtx, { readAt }: UnmarkAllReadInput): Promise<void> =>
  remark(ctx, { readAt }, null);
