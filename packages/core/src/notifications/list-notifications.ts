import type {
  ListLikeNotificationsInput,
  ListNotificationsInput,
  Notification,
} from "@gatehouse/shared/notifications/notification";
import type { Slice } from "@gatehouse/shared/page";
import type { UserCtx } from "../context";
import { eventType } from "../events/event-types";
import type { NotificationDoc } from "./notification-store";

const present = (doc: NotificationDoc): Notification => ({
  id: doc._id,
  category: doc.category,
  type: doc.type,
  title: doc.title,
  body: doc.body,
  reason: doc.reason,
  action: doc.action,
  isRead: doc.readAt !== null,
  isArchived: doc.archivedAt !== null,
  count: 1,
  happenedAt: doc.createdAt,
});

/** A head speaks for all that stand under it. */
const presentHead = (doc: NotificationDoc): Notification => {
  const many = doc.count > 1 ? eventType(doc.type).inApp?.many : undefined;
  return {
    ...present(doc),
    ...(many && { title: many(doc.count), body: "" }),
    count: doc.count,
    happenedAt: doc.lastAt,
  };
};

/** Newest first; of like ones only what stands for them, unless those of one person are asked for. */
export const listNotifications = async (ctx: UserCtx, input: ListNotificationsInput): Promise<Slice<Notification>> => {
  const slice = await ctx.stores.notifications.listForUser(ctx.actor.user._id, input);
  return { ...slice, items: slice.items.map(input.personId ? present : presentHead) };
};

/** Each of those that a notification stands for, itself among them. */
export const listLikeNotifications = async (
  ctx: UserCtx,
  { id, ...page }: ListLikeNotificationsInput,
): Promise<Slice<Notification>> => {
  const slice = await ctx.stores.notifications.listUnderForUser(ctx.actor.user._id, id, page);
  return { ...slice, items: slice.items.map(present) };
};
