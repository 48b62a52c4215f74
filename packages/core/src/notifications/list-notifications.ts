import type { ListNotificationsInput, Notification } from "@gatehouse/shared/notifications/notification";
import type { Page } from "@gatehouse/shared/page";
import type { UserCtx } from "../context";
import type { NotificationDoc } from "./notification-store";

const toNotification = (doc: NotificationDoc): Notification => ({
  id: doc._id,
  category: doc.category,
  type: doc.type,
  title: doc.title,
  body: doc.body,
  reason: doc.reason,
  action: doc.action,
  isRead: doc.readAt !== null,
  isArchived: doc.archivedAt !== null,
  createdAt: doc.createdAt,
});

export const listNotifications = async (ctx: UserCtx, input: ListNotificationsInput): Promise<Page<Notification>> => {
  const page = await ctx.stores.notifications.listForUser(ctx.actor.user._id, input);
  return { ...page, items: page.items.map(toNotification) };
};
