import { dropIndexes } from "./drop-indexes";
import type { Migration } from "./migration";

const byMessage = { eventId: 1, channel: 1, userId: 1, endpointId: 1 } as const;
const listed = ["workspaceId,createdAt,_id", "workspaceId,channel,createdAt,_id", "workspaceId,type,createdAt,_id"];
const unique = "eventId,userId,endpointId,channel";

/** The log has one row a message: what stood there before stays a row of its own, and indexes hold no others. */
export const deliveriesByMessage: Migration = {
  name: "0006-deliveries-by-message",
  run: async (db) => {
    // Before the old one goes, so that at no moment a message could be stored twice.
    await db.collection("deliveries").createIndex(byMessage, { unique: true });
    await dropIndexes(db, "deliveries", ({ key, partialFilterExpression }) => {
      const fields = Object.keys(key).join();
      return fields === unique || (listed.includes(fields) && !partialFilterExpression);
    });
  },
};
