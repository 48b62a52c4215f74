import { sentCountId } from "../../templates/sent-count-store";
import type { Migration } from "./migration";

type Sent = { workspaceId: string; type: string; year: number };

/** Mails that went out are counted by type and year: begins with those whose deliveries are still kept. */
export const sentCounts: Migration = {
  name: "0005-sent-counts",
  run: async (db) => {
    const counts = db.collection<{ _id: string }>("sentCounts");
    const sent = db.collection("deliveries").aggregate<{ _id: Sent; sent: number }>([
      {
        $match: {
          channel: "email",
          state: "sent",
          workspaceId: { $ne: null },
          bundle: null,
          test: { $exists: false },
        },
      },
      {
        $group: {
          _id: { workspaceId: "$workspaceId", type: "$type", year: { $year: "$finishedAt" } },
          sent: { $sum: 1 },
        },
      },
    ]);
    for await (const {
      _id: { workspaceId, type, year },
      sent: count,
    } of sent) {
      const _id = sentCountId(workspaceId, type, new Date(Date.UTC(year, 0)));
      // What has a count by now is counted by this version already.
      await counts.updateOne({ _id }, { $setOnInsert: { workspaceId, sent: count } }, { upsert: true });
    }
  },
};
