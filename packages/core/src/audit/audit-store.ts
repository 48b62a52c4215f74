import type { ClientSession, Db, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";

export type AuditDoc = {
  _id: string;
  workspaceId: string | null;
  /** Null when nobody is signed in, such as for set-up. */
  actorId: string | null;
  action: string;
  target: { kind: string; id: string };
  /** What changed, never with secrets in it. */
  details: Record<string, unknown>;
  ip: string;
  userAgent: string;
  requestId: string;
  at: Date;
};

export const auditIndexes: IndexDescription[] = [{ key: { workspaceId: 1, at: -1, _id: -1 } }];

export const createAuditStore = (db: Db, session?: ClientSession) => {
  const audit = tenantCollection<AuditDoc>(db, "audit", session);
  return { insert: (doc: AuditDoc) => audit.insert(doc) };
};
