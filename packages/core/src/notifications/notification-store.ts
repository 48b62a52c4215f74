import type { ListNotificationsInput, NotificationCategory } from "@gatehouse/shared/notifications/notification";
import type { ClientSession, Db, Filter, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";
import { findPage } from "../db/page";
import type { InAppText } from "../events/event";

export type NotificationDoc = InAppText & {
  _id: string;
  workspaceId: string | null;
  userId: string;
  /** Why this person is told. */
  reason: string;
  eventId: string;
  type: string;
  category: NotificationCategory;
  readAt: Date | null;
  archivedAt: Date | null;
  createdAt: Date;
};

const archived = { $gt: new Date(0) };

export const notificationIndexes: IndexDescription[] = [
  // insertMissing: one notification per event and recipient
  { key: { eventId: 1, userId: 1 }, unique: true },
  // listForUser: all, of one category, unread (and countUnreadForUser, markAllReadForUser), archived
  { key: { userId: 1, archivedAt: 1, createdAt: -1, _id: -1 } },
  { key: { userId: 1, archivedAt: 1, category: 1, createdAt: -1, _id: -1 } },
  { key: { userId: 1, archivedAt: 1, readAt: 1, createdAt: -1, _id: -1 } },
  { key: { userId: 1, createdAt: -1, _id: -1 }, partialFilterExpression: { archivedAt: archived } },
];

const filterOf = (userId: string, { view, category }: ListNotificationsInput): Filter<NotificationDoc> => ({
  userId,
  archivedAt: view === "archived" ? archived : null,
  ...(view === "unread" && { readAt: null }),
  ...(category && { category }),
});

export const createNotificationStore = (db: Db, session?: ClientSession) => {
  // A person's notifications are theirs in whatever workspace they were made; the owner here is the user.
  const { anywhere: notifications, insertMissing } = tenantCollection<NotificationDoc>(db, "notifications", session);
  return {
    insertMissing,
    listForUser: (userId: string, input: ListNotificationsInput) =>
      findPage(notifications, {
        filter: filterOf(userId, input),
        sortField: "createdAt",
        direction: "desc",
        cursor: input.cursor,
        limit: input.limit,
      }),
    countUnreadForUser: (userId: string) => notifications.count({ userId, readAt: null, archivedAt: null }),
    markForUser: (userId: string, ids: string[], marks: { readAt?: Date | null; archivedAt?: Date | null }) =>
      notifications.updateMany({ userId, _id: { $in: ids } }, { $set: marks }),
    markAllReadForUser: (userId: string, now: Date) =>
      notifications.updateMany({ userId, readAt: null, archivedAt: null }, { $set: { readAt: now } }),
    deleteForUser: (userId: string) => notifications.deleteMany({ userId }),
    deleteForEvents: (eventIds: string[]) => notifications.deleteMany({ eventId: { $in: eventIds } }),
  };
};
