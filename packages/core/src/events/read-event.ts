import type { EventType, Occurrence } from "./event";
import { eventType } from "./event-types";
import type { OutboxDoc } from "./outbox-store";

/** An event with the declaration of its type. */
export type TypedEvent = { type: EventType; event: Occurrence };

/** A stored event with its declaration; throws when its data is not what the type promises. */
export const readEvent = ({ _id, type: name, workspaceId, actorId, data, occurredAt }: OutboxDoc): TypedEvent => {
  const type = eventType(name);
  return { type, event: { id: _id, workspaceId, actorId, occurredAt, data: type.data.parse(data) } };
};
