import type { ClientSession, Db } from "mongodb";
import { tenantCollection } from "../db/collection";

/** How many mails of a type went out in a year; deliveries themselves are not kept that long. */
export type SentCountDoc = { _id: string; workspaceId: string; sent: number };

/** Years begin and end in UTC. */
export const sentCountId = (workspaceId: string, type: string, now: Date): string =>
  `${workspaceId}/${type}/${now.getUTCFullYear()}`;

export const createSentCountStore = (db: Db, session?: ClientSession) => {
  const counts = tenantCollection<SentCountDoc>(db, "sentCounts", session);
  return {
    find: async (workspaceId: string, type: string, now: Date) =>
      (await counts.in(workspaceId).findOne({ _id: sentCountId(workspaceId, type, now) }))?.sent ?? 0,
    countForJob: (workspaceId: string, type: string, now: Date) =>
      counts
        .in(workspaceId)
        .update({ _id: sentCountId(workspaceId, type, now) }, { $inc: { sent: 1 } }, { upsert: true }),
  };
};
