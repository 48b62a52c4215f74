import type { Migration } from "./migration";

/** Lists were sorted by the moment of a notification alone. */
const oldIndexes = [
  "userId_1_archivedAt_1_createdAt_-1__id_-1",
  "userId_1_archivedAt_1_category_1_createdAt_-1__id_-1",
  "userId_1_archivedAt_1_readAt_1_createdAt_-1__id_-1",
  "userId_1_createdAt_-1__id_-1",
];

type Unread = { _id: string; unread: number };

/** Another process was quicker, or the database is new. */
const ignoreMissing = (error: { codeName?: string }): void => {
  if (error.codeName !== "IndexNotFound" && error.codeName !== "NamespaceNotFound") throw error;
};

/** Like notifications are listed as one, and the unread ones are counted as they come and go. */
export const notifications: Migration = {
  name: "0003-notifications",
  run: async (db) => {
    const told = db.collection("notifications");
    await told.updateMany({ headId: { $exists: false } }, [
      { $set: { personId: null, headId: "$_id", isHead: true, gathers: false, count: 1, lastAt: "$createdAt" } },
    ]);
    for (const name of oldIndexes) await told.dropIndex(name).catch(ignoreMissing);
    const counted = told.aggregate<Unread>([
      { $match: { readAt: null, archivedAt: null, isHead: true } },
      { $group: { _id: "$userId", unread: { $sum: 1 } } },
    ]);
    const counts = db.collection<Unread>("unreadCounts");
    for await (const { _id, unread } of counted) {
      // Who has a count by now is served by this version already.
      await counts.updateOne({ _id }, { $setOnInsert: { unread } }, { upsert: true });
    }
  },
};
