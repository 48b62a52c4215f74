import type { Channel, DeliveryState } from "@gatehouse/shared/notifications/notification";
import type { ClientSession, Db, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";

export type DeliveryDoc = {
  _id: string;
  workspaceId: string | null;
  eventId: string;
  userId: string;
  channel: Channel;
  state: DeliveryState;
  /** Why it was skipped, bounced or given up, in words for an admin. */
  reason: string | null;
  attempts: number;
  createdAt: Date;
  /** While queued: when the sweep puts it into its queue again. */
  dueAt: Date;
  finishedAt: Date | null;
};

export const deliveryIndexes: IndexDescription[] = [
  // insertMissing: one delivery per event, recipient and channel
  { key: { eventId: 1, userId: 1, channel: 1 }, unique: true },
  // claimDueForJob
  { key: { dueAt: 1 }, partialFilterExpression: { state: "queued" } },
];

export const createDeliveryStore = (db: Db, session?: ClientSession) => {
  const { anywhere: deliveries, insertMissing } = tenantCollection<DeliveryDoc>(db, "deliveries", session);
  return {
    insertMissing,
    findForJob: (id: string) => deliveries.findOne({ _id: id }),
    listQueuedForJob: (eventId: string) => deliveries.find({ eventId, channel: "email", state: "queued" }),
    /** Takes the queued delivery that is due longest; it is due again at `retryAt`. */
    claimDueForJob: (now: Date, retryAt: Date) =>
      deliveries.update(
        { state: "queued", dueAt: { $lte: now } },
        { $set: { dueAt: retryAt } },
        { sort: { dueAt: 1 } },
      ),
    countAttemptForJob: (id: string) => deliveries.update({ _id: id, state: "queued" }, { $inc: { attempts: 1 } }),
    finishForJob: (id: string, state: Exclude<DeliveryState, "queued">, reason: string | null, now: Date) =>
      deliveries.update({ _id: id, state: "queued" }, { $set: { state, reason, finishedAt: now } }),
  };
};
