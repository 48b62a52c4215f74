import type { Db } from "mongodb";
import { dropIndexes } from "./drop-indexes";
import type { Migration } from "./migration";

type Event = { _id: string; type: string };

/** Deliveries say what they are about, and events are kept as long as they are. */
export const deliveryLog: Migration = {
  name: "0004-delivery-log",
  run: async (db: Db) => {
    await dropIndexes(
      db,
      "outbox",
      ({ key, expireAfterSeconds }) => "doneAt" in key && expireAfterSeconds === 2_592_000,
    );
    await dropIndexes(db, "deliveries", ({ key }) => Object.keys(key).join() === "userId");
    const deliveries = db.collection("deliveries");
    if (!(await deliveries.findOne({ type: { $exists: false } }))) return;
    for await (const { _id: eventId, type } of db.collection<Event>("outbox").find({}, { projection: { type: 1 } }))
      await deliveries.updateMany({ eventId, type: { $exists: false } }, { $set: { type } });
    await deliveries.updateMany({ type: { $exists: false } }, { $set: { type: "" } });
    await deliveries.updateMany({ because: { $exists: false } }, { $set: { because: "" } });
  },
};
