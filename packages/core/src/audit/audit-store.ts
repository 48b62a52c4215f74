import type { AuditAction, AuditTarget } from "@gatehouse/shared/audit/audit-entry";
import type { ListAuditInput } from "@gatehouse/shared/audit/list-audit";
import type { ClientSession, Db, Filter, IndexDescription } from "mongodb";
import { type Scope, tenantCollection } from "../db/collection";
import { findPage } from "../db/page";

export type AuditDoc = {
  _id: string;
  workspaceId: string | null;
  /** Null when nobody is signed in, such as for set-up. */
  actorId: string | null;
  action: AuditAction;
  target: AuditTarget;
  /** Ids by which the entry is found: the actor, the target and whatever else it concerns. */
  subjectIds: string[];
  /** Field → value before and after; only what changed, never a secret. */
  changes: Record<string, { before: unknown; after: unknown }>;
  /** What else is worth knowing, never a secret. */
  details: Record<string, unknown>;
  ip: string;
  userAgent: string;
  requestId: string;
  at: Date;
};

export const auditIndexes: IndexDescription[] = [
  { key: { workspaceId: 1, at: -1, _id: -1 } },
  // listForSubject
  { key: { subjectIds: 1, at: -1, _id: -1 } },
];

export const createAuditStore = (db: Db, session?: ClientSession) => {
  const audit = tenantCollection<AuditDoc>(db, "audit", session);
  return {
    insert: (doc: AuditDoc) => audit.insert(doc),
    /** Of the whole workspace. */
    listNewest: (workspaceId: string, limit: number) =>
      audit.in(workspaceId).find({}).sort({ at: -1, _id: -1 }).limit(limit).toArray(),
    /** What somebody did and what was done to them or to it, newest first. */
    listForSubject: (workspaceId: Scope, { subjectId, cursor, limit }: ListAuditInput) =>
      findPage(audit.in(workspaceId), {
        filter: { subjectIds: subjectId } as Filter<AuditDoc>,
        sortField: "at",
        direction: "desc",
        cursor,
        limit,
      }),
    /** Leaves of a deleted person only the id: no names, addresses and devices, neither as actor nor as target. */
    anonymize: async (userId: string, targetIds: string[]) => {
      const isTarget = { subjectIds: { $in: targetIds }, "target.id": { $in: targetIds } };
      const noDevice = { $set: { ip: "", userAgent: "" } };
      await audit.anywhere.updateMany({ subjectIds: userId, actorId: userId }, noDevice);
      // Nobody is signed in yet when somebody signs in or registers.
      await audit.anywhere.updateMany({ ...isTarget, actorId: null }, noDevice);
      await audit.anywhere.updateMany(isTarget, {
        $set: { details: {} },
        $unset: { "changes.firstName": 1, "changes.lastName": 1, "changes.email": 1 },
      });
    },
  };
};
