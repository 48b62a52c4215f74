import type { MarkNotificationsInput, UnmarkAllReadInput } from "@gatehouse/shared/notifications/notification";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { hintChange } from "./live-channel";
import type { NotificationDoc } from "./notification-store";

type Marks = Pick<NotificationDoc, "readAt" | "archivedAt">;

const isUnread = ({ readAt, archivedAt }: Marks): boolean => readAt === null && archivedAt === null;
const countUnread = (marks: Marks[]): number => marks.filter(isUnread).length;

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

/** So many are marked in one transaction. */
const partSize = 2_000;

/** Gives all that were read at one moment, or never, another one, part by part. */
const remarkAll = async (ctx: UserCtx, from: Date | null, to: Date | null): Promise<void> => {
  const userId = ctx.actor.user._id;
  const marks = { readAt: from, archivedAt: null };
  const remarkPart = () =>
    transaction(ctx, async ({ stores: { notifications, unreadCounts } }) => {
      const marked = await notifications.remarkForUser(userId, { from: marks, to, limit: partSize });
      await unreadCounts.add([userId], to === null ? marked : -marked);
      return marked;
    });
  while ((await remarkPart()) === partSize);
  hintChange(ctx, [userId]);
};

/** Marks all read that is not archived; the moment is for undoing it. */
export const markAllNotificationsRead = async (ctx: UserCtx): Promise<{ readAt: Date }> => {
  const readAt = ctx.now();
  await remarkAll(ctx, null, readAt);
  return { readAt };
};

/** Makes unread again what was marked read all at once; what was archived since stays as it is. */
export const unmarkAllNotificationsRead = (ctx: UserCtx, { readAt }: UnmarkAllReadInput): Promise<void> =>
  remarkAll(ctx, readAt, null);
