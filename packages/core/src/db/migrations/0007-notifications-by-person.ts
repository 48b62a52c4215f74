import { dropIndexes } from "./drop-indexes";
import type { Migration } from "./migration";

/** What is about a person is looked up by them first, whoever was told of it; the index by reader serves nothing now. */
export const notificationsByPerson: Migration = {
  name: "0007-notifications-by-person",
  run: (db) =>
    dropIndexes(db, "notifications", ({ key }) => Object.keys(key).join() === "userId,personId,createdAt,_id"),
};
