import type { Db } from "mongodb";
import { dropIndexes } from "./drop-indexes";
import type { Migration } from "./migration";

/** Deliveries may go to webhooks, several for one event. */
export const webhooks: Migration = {
  name: "0002-webhooks",
  run: async (db: Db) => {
    const isOld = { endpointId: { $exists: false } };
    await db.collection("deliveries").updateMany(isOld, { $set: { endpointId: null, attemptLog: [] } });
    await dropIndexes(db, "deliveries", ({ key }) => "userId" in key && "channel" in key && !("endpointId" in key));
  },
};
