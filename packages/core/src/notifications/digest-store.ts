import type { DeliveryState } from "@gatehouse/shared/notifications/notification";
import type { ClientSession, Db, IndexDescription } from "mongodb";
import { globalCollection } from "../db/collection";

/** One mail that stands for the deliveries which carry its id. */
export type DigestDoc = {
  _id: string;
  userId: string;
  state: DeliveryState;
  attempts: number;
  /** Why it did not go out yet, or at all. */
  reason: string | null;
  createdAt: Date;
  /** While queued: when the sweep puts it into its queue again. */
  dueAt: Date;
  /** Until then one worker has it in hand, and no other one begins. */
  heldUntil: Date | null;
  finishedAt: Date | null;
};

export const digestIndexes: IndexDescription[] = [
  // hasQueuedForJob, deleteForUser
  { key: { userId: 1, state: 1 } },
  // insert: one at a time for each person
  { key: { userId: 1 }, unique: true, partialFilterExpression: { state: "queued" } },
  // claimDueForJob
  { key: { dueAt: 1 }, partialFilterExpression: { state: "queued" } },
  { key: { finishedAt: 1 }, expireAfterSeconds: 90 * 24 * 3_600 },
];

export const createDigestStore = (db: Db, session?: ClientSession) => {
  const digests = globalCollection<DigestDoc>(db, "digests", session);
  return {
    insert: (doc: DigestDoc) => digests.insert(doc),
    hasQueuedForJob: async (userId: string) => (await digests.findOne({ userId, state: "queued" })) !== null,
    /** Takes the digest that is due longest; it is due again at `retryAt`. */
    claimDueForJob: (now: Date, retryAt: Date) =>
      digests.update({ state: "queued", dueAt: { $lte: now } }, { $set: { dueAt: retryAt } }, { sort: { dueAt: 1 } }),
    /** Counts an attempt that begins; null when the digest is not queued any more, or held by an attempt that goes on. */
    beginAttemptForJob: (id: string, now: Date, heldUntil: Date) =>
      digests.update(
        { _id: id, state: "queued", $or: [{ heldUntil: null }, { heldUntil: { $lte: now } }] },
        { $inc: { attempts: 1 }, $set: { dueAt: heldUntil, heldUntil } },
      ),
    postponeForJob: (id: string, reason: string, dueAt: Date) =>
      digests.update({ _id: id, state: "queued" }, { $set: { reason, dueAt, heldUntil: null } }),
    finishForJob: (id: string, state: Exclude<DeliveryState, "queued">, reason: string | null, now: Date) =>
      digests.update({ _id: id, state: "queued" }, { $set: { state, reason, finishedAt: now } }),
    deleteForUser: (userId: string) => digests.deleteMany({ userId }),
  };
};
