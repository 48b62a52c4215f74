import type { ListNotificationsInput, NotificationCategory } from "@gatehouse/shared/notifications/notification";
import type { ClientSession, Db, Filter, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";
import { findSlice } from "../db/page";
import type { InAppText } from "../events/event";

/** One event as one recipient is told of it. Like ones are listed as one: under the first of them, their head. */
export type NotificationDoc = InAppText & {
  _id: string;
  workspaceId: string | null;
  userId: string;
  /** Why this person is told. */
  reason: string;
  eventId: string;
  type: string;
  category: NotificationCategory;
  /** Whom it is about, or else who did it when the body names them; null when that is the reader alone. */
  personId: string | null;
  /** Who did it, when the body names them beside somebody else it is about; absent as a rule. */
  doerId?: string | null;
  /** The notification it is listed under; its own id when it is a head. */
  headId: string;
  isHead: boolean;
  /** Whether others of its type may come to stand under it. */
  gathers: boolean;
  /** Of a head: how many it stands for, itself among them. */
  count: number;
  /** Of a head: when the newest of them happened. */
  lastAt: Date;
  /** The same for a head and all under it. */
  readAt: Date | null;
  archivedAt: Date | null;
  createdAt: Date;
};

const archived = { $gt: new Date(0) };
const newest = { lastAt: -1, _id: -1 } as const;

export const notificationIndexes: IndexDescription[] = [
  // one notification per event and recipient; findToldForLog, listForEvents
  { key: { eventId: 1, userId: 1 }, unique: true },
  // listForUser: all, of some categories, archived
  { key: { userId: 1, archivedAt: 1, ...newest }, partialFilterExpression: { isHead: true } },
  { key: { userId: 1, archivedAt: 1, category: 1, ...newest }, partialFilterExpression: { isHead: true } },
  { key: { userId: 1, ...newest }, partialFilterExpression: { isHead: true, archivedAt: archived } },
  // listForUser: unread; remarkForUser
  { key: { userId: 1, readAt: 1, archivedAt: 1, ...newest }, partialFilterExpression: { isHead: true } },
  // listForUser: of one person; listAboutForJob
  { key: { personId: 1, userId: 1, createdAt: -1, _id: -1 }, partialFilterExpression: { personId: { $gt: "" } } },
  // listDoneByForJob
  { key: { doerId: 1 }, partialFilterExpression: { doerId: { $gt: "" } } },
  // listUnderForUser, markForUser
  { key: { userId: 1, headId: 1, createdAt: -1, _id: -1 } },
  // listOpenHeadsForJob
  { key: { userId: 1, type: 1, createdAt: -1 }, partialFilterExpression: { gathers: true } },
];

const filterOf = (userId: string, { view, categories, personId }: ListNotificationsInput): Filter<NotificationDoc> => ({
  userId,
  ...(personId ? { personId } : { isHead: true }),
  archivedAt: view === "archived" ? archived : null,
  ...(view === "unread" && { readAt: null }),
  ...(categories && { category: { $in: categories } }),
});

type Marks = Partial<Pick<NotificationDoc, "readAt" | "archivedAt">>;

export const createNotificationStore = (db: Db, session?: ClientSession) => {
  // A person's notifications are theirs in whatever workspace they were made; the owner here is the user.
  const { anywhere: notifications, insertAll } = tenantCollection<NotificationDoc>(db, "notifications", session);
  return {
    insertAll,
    /** What a person was told of an event, for admins who look at what was sent. */
    findToldForLog: (eventId: string, userId: string) => notifications.findOne({ eventId, userId }),
    /** Heads of these users that one more of the type may be listed under: one of each, save when two began at once. */
    listOpenHeadsForJob: (
      userIds: string[],
      { type, workspaceId, since }: Pick<NotificationDoc, "type" | "workspaceId"> & { since: Date },
    ) =>
      notifications
        .find({
          userId: { $in: userIds },
          type,
          gathers: true,
          createdAt: { $gt: since },
          workspaceId,
          readAt: null,
          archivedAt: null,
        })
        .batchSize(userIds.length + 1)
        .project<Pick<NotificationDoc, "_id" | "userId" | "createdAt">>({ userId: 1, createdAt: 1 })
        .toArray(),
    growForJob: (headIds: string[], at: Date) =>
      notifications.updateMany({ _id: { $in: headIds } }, { $inc: { count: 1 }, $max: { lastAt: at } }),
    listForUser: (userId: string, input: ListNotificationsInput) =>
      findSlice(notifications, {
        filter: filterOf(userId, input),
        sortField: input.personId ? "createdAt" : "lastAt",
        direction: "desc",
        cursor: input.cursor,
        limit: input.limit,
      }),
    /** All that is listed under a head, itself among them. */
    listUnderForUser: (userId: string, headId: string, page: { cursor?: string; limit: number }) =>
      findSlice(notifications, {
        filter: { userId, headId },
        sortField: "createdAt",
        direction: "desc",
        ...page,
      }),
    /** What these are listed under: themselves or others. */
    listHeadsForUser: async (userId: string, ids: string[]) => {
      const docs = await notifications.find({ userId, _id: { $in: ids } }).toArray();
      if (docs.every(({ isHead }) => isHead)) return docs;
      return notifications.find({ userId, _id: { $in: docs.map(({ headId }) => headId) } }).toArray();
    },
    /** Gives so many of those that bear these marks another moment at which they were read; returns how many were. */
    remarkForUser: async (userId: string, { from, to, limit }: { from: Marks; to: Date | null; limit: number }) => {
      const found = notifications.find({ userId, ...from, isHead: true }).limit(limit);
      const heads = await found.project<Pick<NotificationDoc, "_id" | "count">>({ count: 1 }).toArray();
      const remark = { $set: { readAt: to } };
      const gathering = heads.filter(({ count }) => count > 1).map(({ _id }) => _id);
      if (gathering.length > 0) await notifications.updateMany({ userId, headId: { $in: gathering } }, remark);
      await notifications.updateMany({ _id: { $in: heads.map(({ _id }) => _id) }, userId }, remark);
      return heads.length;
    },
    markForUser: (userId: string, headIds: string[], marks: Marks) =>
      notifications.updateMany({ userId, headId: { $in: headIds } }, { $set: marks }),
    deleteForUser: (userId: string) => notifications.deleteMany({ userId }),
    /** What others are told about this person, whoever did it. */
    listAboutForJob: (personId: string, limit: number) =>
      notifications
        .find({ personId, doerId: { $ne: personId } })
        .limit(limit)
        .toArray(),
    /** What names this person as who did it. */
    listDoneByForJob: (doerId: string, limit: number) => notifications.find({ doerId }).limit(limit).toArray(),
    /** Takes out of these who did it. */
    forgetDoer: async (doerId: string, ids: string[]) => {
      const named = { _id: { $in: ids }, doerId };
      await notifications.updateMany({ ...named, personId: doerId }, { $set: { personId: null } });
      await notifications.updateMany(named, { $set: { body: "", doerId: null } });
    },
    listForEvents: (eventIds: string[]) => notifications.find({ eventId: { $in: eventIds } }).toArray(),
    deleteByIds: (ids: string[]) => notifications.deleteMany({ _id: { $in: ids } }),
    /** Says of a head that so many of those under it are gone. */
    shrink: (headId: string, by: number) => notifications.update({ _id: headId }, { $inc: { count: -by } }),
    /** Takes the newest of those under a head away, to stand in its place. */
    takeHeir: async (head: Pick<NotificationDoc, "_id" | "userId">) => {
      const [heir] = await notifications
        .find({ userId: head.userId, headId: head._id, isHead: false })
        .sort({ createdAt: -1, _id: -1 })
        .limit(1)
        .toArray();
      if (heir) await notifications.deleteMany({ _id: heir._id });
      return heir ?? null;
    },
    replaceHead: (headId: string, content: Partial<NotificationDoc>) =>
      notifications.update({ _id: headId }, { $set: content, $inc: { count: -1 } }),
  };
};
