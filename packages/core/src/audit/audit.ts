import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { AuditDoc } from "./audit-store";

type Entry = Pick<AuditDoc, "action" | "target" | "workspaceId"> &
  Partial<Pick<AuditDoc, "changes" | "details">> & {
    /** Further ids the entry is to be found by: the organization of a user, for instance. */
    concerns?: (string | null)[];
  };

/** Writes who did what within the transaction that does it. Neither `changes` nor `details` may contain secrets. */
export const audit = (
  tx: Tx<RequestCtx & { actor?: Actor | null }>,
  { changes = {}, details = {}, concerns = [], ...entry }: Entry,
): Promise<void> => {
  const actorId = tx.actor?.user._id ?? null;
  return tx.stores.audit.insert({
    _id: tx.newId("audit"),
    ...entry,
    subjectIds: [...new Set([entry.target.id, actorId, ...concerns].filter((id) => id !== null))],
    changes,
    details,
    actorId,
    ip: tx.request.ip,
    userAgent: tx.request.userAgent,
    requestId: tx.request.id,
    at: tx.now(),
  });
};
