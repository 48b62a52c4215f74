import { eventData } from "@gatehouse/shared/notifications/event-data";
import type { Occurrence } from "./event";
import { eventType } from "./event-types";
import type { OutboxDoc } from "./outbox-store";

/** A stored event with its declaration; throws when its data is not what the type promises. */
export const readEvent = ({ _id, type, workspaceId, actorId, data, occurredAt }: OutboxDoc) => {
  const schema = eventData[type];
  if (!schema) throw new Error(`Event type ${type} is not known to this version`);
  const event = { id: _id, workspaceId, actorId, occurredAt, data: schema.parse(data) } as Occurrence<typeof type>;
  return { type: eventType(type), event };
};
