import type { Deps } from "../context";
import type { OutboxDoc } from "../events/outbox-store";
import { readEvent, type TypedEvent } from "../events/read-event";

/** Null for an event of another version of Gatehouse. */
export const tryReadEvent = (doc: OutboxDoc): TypedEvent | null => {
  try {
    return readEvent(doc);
  } catch {
    return null;
  }
};

/** The events that deliveries tell of, by id, as far as they are kept and can be read. */
export const findTold = async ({ stores }: Pick<Deps, "stores">, ids: string[]): Promise<Map<string, TypedEvent>> => {
  const told = (await stores.outbox.listByIds([...new Set(ids)])).map(tryReadEvent).filter((one) => one !== null);
  return new Map(told.map((one) => [one.event.id, one]));
};
