import type { Deps } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import type { EventType } from "../events/event";
import type { OutboxDoc } from "../events/outbox-store";
import type { DeliveryDoc } from "../notifications/delivery-store";
import type { NotificationDoc } from "../notifications/notification-store";

/** Stores an event as an action does; returns its id. */
export const seedEvent = async <Data extends object>(
  world: Deps,
  type: EventType<Data>,
  event: { workspaceId: string | null; data: NoInfer<Data> },
): Promise<string> => {
  const id = world.newId("event");
  await transaction({ ...world, newId: () => id }, (tx) => emit(tx, type, event));
  return id;
};

/** What became of an event so far. */
export const outcomeOf = async ({ mongo }: Deps, eventId: string) => {
  const db = mongo.db();
  const [event, notifications, deliveries] = await Promise.all([
    db.collection<OutboxDoc>("outbox").findOne({ _id: eventId }),
    db.collection<NotificationDoc>("notifications").find({ eventId }).toArray(),
    db.collection<DeliveryDoc>("deliveries").find({ eventId }).sort({ channel: 1 }).toArray(),
  ]);
  return { event, notifications, deliveries };
};
