import { deliveryDays } from "@gatehouse/shared/notifications/delivery";
import type { ClientSession, Db, IndexDescription } from "mongodb";
import { globalCollection } from "../db/collection";

export type OutboxDoc = {
  _id: string;
  /** Name of the event type. */
  type: string;
  workspaceId: string | null;
  actorId: string | null;
  data: object;
  occurredAt: Date;
  /** When the relay takes it (again); moved ahead each time it was taken. */
  dueAt: Date;
  /** Fan-outs begun. */
  attempts: number;
  /** `done`: every recipient has a notification and deliveries. `dead`: given up, with the last error. */
  state: "open" | "done" | "dead";
  doneAt?: Date;
  lastError?: string;
};

export const outboxIndexes: IndexDescription[] = [
  // claimDueForJob
  { key: { dueAt: 1 }, partialFilterExpression: { state: "open" } },
  // anonymizeDoer
  { key: { actorId: 1 }, partialFilterExpression: { actorId: { $gt: "" } } },
  // deleteForUser
  { key: { "data.userId": 1 } },
  // done events are kept as long as the deliveries that tell of them
  { key: { doneAt: 1 }, expireAfterSeconds: (deliveryDays + 1) * 24 * 3_600 },
];

/** Where events name who did it. */
const doerFields = ["changedBy", "suspendedBy", "inviterName", "name"] as const;

export const createOutboxStore = (db: Db, session?: ClientSession) => {
  const outbox = globalCollection<OutboxDoc>(db, "outbox", session);
  return {
    insert: (doc: OutboxDoc) => outbox.insert(doc),
    findForJob: (id: string) => outbox.findOne({ _id: id }),
    /** Those of deliveries that were found within their workspace. */
    listByIds: (ids: string[]) => outbox.findByIds(ids).toArray(),
    /** Takes the event that is due longest; it is due again at `retryAt` unless it is done by then. */
    claimDueForJob: (now: Date, retryAt: Date) =>
      outbox.update({ state: "open", dueAt: { $lte: now } }, { $set: { dueAt: retryAt } }, { sort: { dueAt: 1 } }),
    /** Counts a fan-out that begins; null when the event is done or given up. */
    beginAttemptForJob: (id: string, retryAt: Date) =>
      outbox.update({ _id: id, state: "open" }, { $inc: { attempts: 1 }, $set: { dueAt: retryAt } }),
    noteErrorForJob: (id: string, lastError: string) =>
      outbox.update({ _id: id, state: "open" }, { $set: { lastError } }),
    finishForJob: (id: string, now: Date) =>
      outbox.update({ _id: id, state: "open" }, { $set: { state: "done", doneAt: now } }),
    buryForJob: (id: string, lastError: string) =>
      outbox.update({ _id: id, state: "open" }, { $set: { state: "dead", lastError } }),
    /** Events about a person, whose data may name them; returns the ids of what was deleted. */
    deleteForUser: async (userId: string) => {
      const about = { "data.userId": userId };
      const ids = (await outbox.find(about).toArray()).map(({ _id }) => _id);
      await outbox.deleteMany(about);
      return ids;
    },
    /** Takes the name of who did it out of their events. */
    anonymizeDoer: async (actorId: string, name: string, substitute: string) => {
      for (const field of doerFields)
        await outbox.updateMany({ actorId, [`data.${field}`]: name }, { $set: { [`data.${field}`]: substitute } });
    },
  };
};
