import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import type { AuditDoc } from "./audit-store";

type Entry = Pick<AuditDoc, "action" | "target" | "workspaceId"> & { details?: Record<string, unknown> };

/** Writes who did what within the transaction that does it. `details` must not contain secrets. */
export const audit = (tx: Tx<RequestCtx & { actor?: Actor }>, { details = {}, ...entry }: Entry): Promise<void> =>
  tx.stores.audit.insert({
    _id: tx.newId("audit"),
    ...entry,
    details,
    actorId: tx.actor?.user._id ?? null,
    ip: tx.request.ip,
    userAgent: tx.request.userAgent,
    requestId: tx.request.id,
    at: tx.now(),
  });
