import type { MarkNotificationsInput, UnmarkAllReadInput } from "@gatehouse/shared/notifications/notification";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { hintChange } from "./live-channel";
import type { NotificationDoc } from "./notification-store";

type Marks = Pick<NotificationDoc, "readAt" | "archivedAt">;

const isUnread = ({ readAt, archivedAt }: Marks): boolean => readAt === null && archivedAt === null;
const countUnread = (marks: Marks[]): number => marks.filter(isUnread).length;

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
  await transaction(ctx, async ({ stores: { notifications, unreadCounts } }) => {
    const heads = await notifications.listHeadsForUser(userId, ids);
    const headIds = heads.map(({ _id }) => _id);
    await notifications.markForUser(userId, headIds, marks);
    const change = countUnread(heads.map((head) => ({ ...head, ...marks }))) - countUnread(heads);
    if (change !== 0) await unreadCounts.add(new Map([[userId, change]]));
  });
  hintChange(ctx, [userId]);
};

/** Marks all read that is not archived; the moment is for undoing it. */
export const markAllNotificationsRead = async (ctx: UserCtx): Promise<{ readAt: Date }> => {
  const readAt = ctx.now();
  const userId = ctx.actor.user._id;
  await transaction(ctx, async ({ stores: { notifications, unreadCounts } }) => {
    await notifications.markAllReadForUser(userId, readAt);
    await unreadCounts.clear(userId);
  });
  hintChange(ctx, [userId]);
  return { readAt };
};

/** Makes unread again what was marked read all at once. */
export const unmarkAllNotificationsRead = async (ctx: UserCtx, { readAt }: UnmarkAllReadInput): Promise<void> => {
  const userId = ctx.actor.user._id;
  await transaction(ctx, async ({ stores: { notifications, unreadCounts } }) => {
    const count = await notifications.countHeadsReadAtForUser(userId, readAt);
    await notifications.unmarkAllReadForUser(userId, readAt);
    if (count > 0) await unreadCounts.add(new Map([[userId, count]]));
  });
  hintChange(ctx, [userId]);
};
