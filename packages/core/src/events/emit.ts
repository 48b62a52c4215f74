import type { Actor } from "../auth/actor";
import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
import type { EventType } from "./event";

/**
 * Writes an event to the outbox within the transaction that made it happen. `workspaceId` is null for events of the
 * installation. Compiles only inside a transaction.
 */
export const emit = <Data extends object>(
  tx: Tx<Deps & { actor?: Actor | null }>,
  type: EventType<Data>,
  event: { workspaceId: string | null; data: NoInfer<Data> },
): Promise<void> => {
  tx.inTransaction.hasEvents = true;
  const now = tx.now();
  return tx.stores.outbox.insert({
    _id: tx.newId("event"),
    type: type.name,
    workspaceId: event.workspaceId,
    actorId: tx.actor?.user._id ?? null,
    data: event.data,
    occurredAt: now,
    dueAt: now,
    attempts: 0,
    state: "open",
  });
};
