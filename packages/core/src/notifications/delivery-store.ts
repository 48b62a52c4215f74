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
  /** Why it was skipped, bounced, given up or did not go out yet, in words for an admin. */
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
  // deleteForUser
  { key: { userId: 1 } },
];

export const createDeliveryStore = (db: Db, session?: ClientSession) => {
  const { anywhere: deliveries, insertMissing } = tenantCollection<DeliveryDoc>(db, "deliveries", session);
  return {
    insertMissing,
    findForJob: (id: string) => deliveries.findOne({ _id: id }),
    /** Ids of the e-mails of this event that still have to go out, for a batch of its recipients. */
    listQueuedIdsForJob: async (eventId: string, userIds: string[]) => {
      const queued = { eventId, userId: { $in: userIds }, channel: "email", state: "queued" } as const;
      return (await deliveries.find(queued).toArray()).map(({ _id }) => _id);
    },
    /** Takes the queued delivery that is due longest; it is due again at `retryAt`. */
    claimDueForJob: (now: Date, retryAt: Date) =>
      deliveries.update(
        { state: "queued", dueAt: { $lte: now } },
        { $set: { dueAt: retryAt } },
        { sort: { dueAt: 1 } },
      ),
    /** Counts an attempt that begins; null when the delivery is not queued any more. */
    beginAttemptForJob: (id: string, retryAt: Date) =>
      deliveries.update({ _id: id, state: "queued" }, { $inc: { attempts: 1 }, $set: { dueAt: retryAt } }),
    /** Notes why an attempt failed; the queue makes the next one before `dueAt`, else the sweep does. */
    postponeForJob: (id: string, reason: string, dueAt: Date) =>
      deliveries.update({ _id: id, state: "queued" }, { $set: { reason, dueAt } }),
    finishForJob: (id: string, state: Exclude<DeliveryState, "queued">, reason: string | null, now: Date) =>
      deliveries.update({ _id: id, state: "queued" }, { $set: { state, reason, finishedAt: now } }),
    deleteForUser: (userId: string) => deliveries.deleteMany({ userId }),
    deleteForEvents: (eventIds: string[]) => deliveries.deleteMany({ eventId: { $in: eventIds } }),
  };
};
