import type { Channel } from "@gatehouse/shared/notifications/notification";
import type { Deps } from "../context";
import type { EventType, InAppText, Occurrence } from "../events/event";
import type { OutboxDoc } from "../events/outbox-store";
import { readEvent } from "../events/read-event";
import { attempt } from "../jobs/attempt";
import { leaseEnd } from "../jobs/lease-end";
import type { UserDoc } from "../users/user-store";
import type { DeliveryDoc } from "./delivery-store";
import { hintChange } from "./live-channel";
import { deliverEmailJob, fanOutJob } from "./notification-jobs";
import type { NotificationDoc } from "./notification-store";
import { whyNotTold } from "./why-not-told";

const batchSize = 500;

type Read = { type: EventType; event: Occurrence<EventType["name"]> };

const newNotification = (ctx: Deps, { type, event }: Read, userId: string, text: InAppText): NotificationDoc => ({
  _id: ctx.newId("notification"),
  workspaceId: event.workspaceId,
  userId,
  eventId: event.id,
  type: type.name,
  category: type.category,
  ...text,
  readAt: null,
  archivedAt: null,
  createdAt: event.occurredAt,
});

const newDelivery = (ctx: Deps, { type, event }: Read, user: UserDoc, channel: Channel): DeliveryDoc => {
  const reason = whyNotTold(ctx.config, type, { user, channel });
  const sentOrQueued = channel === "in_app" ? "sent" : "queued";
  const state = reason ? "skipped" : sentOrQueued;
  return {
    _id: ctx.newId("delivery"),
    workspaceId: event.workspaceId,
    eventId: event.id,
    userId: user._id,
    endpointId: null,
    channel,
    state,
    reason,
    attempts: 0,
    attemptLog: [],
    createdAt: ctx.now(),
    dueAt: leaseEnd(ctx),
    finishedAt: state === "queued" ? null : ctx.now(),
  };
};

const tell = async (ctx: Deps, read: Read, userIds: string[]): Promise<void> => {
  const { type, event } = read;
  const { deliveries, notifications, users } = ctx.stores;
  const found = await users.listByIdsForJob(userIds);
  const text = type.inApp?.(event);
  const mayRead = (user: UserDoc) => !whyNotTold(ctx.config, type, { user, channel: "in_app" });
  const inApp = text ? found.filter(mayRead).map((user) => newNotification(ctx, read, user._id, text)) : [];
  await notifications.insertMissing(inApp);
  await deliveries.insertMissing(
    found.flatMap((user) => type.channels.map((channel) => newDelivery(ctx, read, user, channel))),
  );
  const queued = await deliveries.listQueuedIdsForJob(event.id, userIds);
  await Promise.all(queued.map((deliveryId) => ctx.enqueue(deliverEmailJob, deliveryId, { deliveryId })));
  const told = inApp.map(({ userId }) => userId);
  hintChange(ctx, told);
};

const fanOut = async (ctx: Deps, doc: OutboxDoc): Promise<void> => {
  const read = readEvent(doc);
  const recipients = [...new Set(await read.type.recipients(read.event, ctx.stores))];
  for (let start = 0; start < recipients.length; start += batchSize) {
    await tell(ctx, read, recipients.slice(start, start + batchSize));
  }
  await ctx.stores.outbox.finishForJob(doc._id, ctx.now());
};

/**
 * Makes of one event a notification per recipient and a delivery per channel, and queues the e-mails. Unique indexes
 * see to it that running twice, or twice at once, has one effect.
 */
export const fanOutEvent = async (ctx: Deps, { eventId }: { eventId: string }): Promise<void> => {
  const { outbox } = ctx.stores;
  const doc = await outbox.beginAttemptForJob(eventId, leaseEnd(ctx));
  if (!doc) return;
  await attempt(ctx, {
    job: fanOutJob,
    id: eventId,
    count: doc.attempts,
    work: () => fanOut(ctx, doc),
    noteFailure: (reason) => outbox.noteErrorForJob(eventId, reason),
    giveUp: (reason) => outbox.buryForJob(eventId, reason),
  });
};
