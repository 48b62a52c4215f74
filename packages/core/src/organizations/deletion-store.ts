import type { ClientSession, Db, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";

/** What is gone already, and what is to become of all that belonged to it. */
export type DeletionTarget =
  | { kind: "team"; id: string; organizationId: string; name: string }
  | {
      kind: "organization";
      id: string;
      name: string;
      /** By kind, the organization they move to; null: they are deleted. */
      people: string | null;
      invitations: string | null;
      inviteCodes: string | null;
    };

/** Somebody who was erased: what others were told of them goes, too. Nobody is told of it, so nobody's name is kept. */
type Erasure = { workspaceId: string | null; target: { kind: "person"; id: string }; orderedBy: null };

type Order = {
  workspaceId: string;
  target: DeletionTarget;
  orderedBy: { userId: string; name: string; ip: string; userAgent: string; requestId: string };
};

/** The unfinished part of a deletion, which is too much for one transaction. */
export type DeletionDoc = (Order | Erasure) & {
  _id: string;
  orderedAt: Date;
  /** When the relay takes it (again); moved ahead each time it was taken. */
  dueAt: Date;
  /** Attempts begun since the last that came further. */
  attempts: number;
  lastError?: string;
};

export const deletionIndexes: IndexDescription[] = [
  // claimDueForJob
  { key: { dueAt: 1 } },
];

export const createDeletionStore = (db: Db, session?: ClientSession) => {
  const { anywhere: deletions, insert } = tenantCollection<DeletionDoc>(db, "deletions", session);
  return {
    insert: (doc: DeletionDoc) => insert(doc),
    /** Takes the deletion that is due longest; it is due again at `retryAt`. */
    claimDueForJob: (now: Date, retryAt: Date) =>
      deletions.update({ dueAt: { $lte: now } }, { $set: { dueAt: retryAt } }, { sort: { dueAt: 1 } }),
    /** Counts an attempt that begins; null when the deletion is finished. */
    beginAttemptForJob: (id: string, retryAt: Date) =>
      deletions.update({ _id: id }, { $inc: { attempts: 1 }, $set: { dueAt: retryAt } }),
    noteProgressForJob: (id: string, retryAt: Date) =>
      deletions.update({ _id: id }, { $set: { attempts: 0, dueAt: retryAt } }),
    noteErrorForJob: (id: string, lastError: string) => deletions.update({ _id: id }, { $set: { lastError } }),
    /** Leaves the rest for later. */
    postponeForJob: (id: string, dueAt: Date, lastError?: string) =>
      deletions.update({ _id: id }, { $set: { attempts: 0, dueAt, ...(lastError && { lastError }) } }),
    deleteForJob: (id: string) => deletions.deleteMany({ _id: id }),
  };
};
