import type { ClientSession, Db } from "mongodb";
import { globalCollection } from "../db/collection";

/** How many unread notifications a person's list shows; changes in the transaction that changes these. */
export type UnreadCountDoc = { /** Of the user. */ _id: string; unread: number };

export const createUnreadCountStore = (db: Db, session?: ClientSession) => {
  const counts = globalCollection<UnreadCountDoc>(db, "unreadCounts", session);
  return {
    findForUser: async (userId: string) => (await counts.findOne({ _id: userId }))?.unread ?? 0,
    /** In a transaction: so many more (or fewer) for each of these users. Three commands, however many they are. */
    add: async (userIds: string[], by: number): Promise<void> => {
      if (userIds.length === 0 || by === 0) return;
      const changed = await counts.updateMany({ _id: { $in: userIds } }, { $inc: { unread: by } });
      if (changed === userIds.length) return;
      const known = new Set(changed === 0 ? [] : (await counts.findByIds(userIds).toArray()).map(({ _id }) => _id));
      await counts.insertAll(userIds.filter((id) => !known.has(id)).map((_id) => ({ _id, unread: by })));
    },
    deleteForUsers: (userIds: string[]) => counts.deleteMany({ _id: { $in: userIds } }),
  };
};
