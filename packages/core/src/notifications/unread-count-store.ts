import type { ClientSession, Db } from "mongodb";
import { globalCollection } from "../db/collection";

/** How many unread notifications a person's list shows; changes in the transaction that changes these. */
export type UnreadCountDoc = { /** Of the user. */ _id: string; unread: number };

export const createUnreadCountStore = (db: Db, session?: ClientSession) => {
  const counts = globalCollection<UnreadCountDoc>(db, "unreadCounts", session);
  return {
    findForUser: async (userId: string) => (await counts.findOne({ _id: userId }))?.unread ?? 0,
    /** By user, how many more (or fewer) there are. */
    add: (changes: Map<string, number>) =>
      counts.upsertMany(new Map([...changes].map(([userId, by]) => [userId, { $inc: { unread: by } }]))),
    deleteForUsers: (userIds: string[]) => counts.deleteMany({ _id: { $in: userIds } }),
  };
};
