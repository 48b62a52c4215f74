import type { Deps } from "../context";
import type { OutboxDoc } from "../events/outbox-store";
import { leaseEnd } from "../jobs/lease-end";
import type { DeliveryDoc } from "../notifications/delivery-store";
import { deliverWebhookJob } from "./webhook-jobs";

type Event = Pick<OutboxDoc, "_id" | "workspaceId" | "type">;

/** What is to be sent to one webhook about one event. */
export const newWebhookDelivery = (ctx: Deps, event: Event, endpointId: string): DeliveryDoc => ({
  _id: ctx.newId("delivery"),
  workspaceId: event.workspaceId,
  eventId: event._id,
  type: event.type,
  userId: null,
  endpointId,
  because: "",
  channel: "webhook",
  state: "queued",
  reason: null,
  attempts: 0,
  attemptLog: [],
  createdAt: ctx.now(),
  dueAt: leaseEnd(ctx),
  finishedAt: null,
});

/** Makes a delivery for each webhook of the workspace that wants this event, once however often it is called. */
export const queueWebhooks = async (ctx: Deps, event: Event): Promise<void> => {
  if (event.workspaceId === null) return;
  const { deliveries, webhooks } = ctx.stores;
  const wanting = await webhooks.listIdsForEventForJob(event.workspaceId, event.type);
  if (wanting.length === 0) return;
  await deliveries.insertMissing(wanting.map((id) => newWebhookDelivery(ctx, event, id)));
  const queued = await deliveries.listQueuedForWebhooksForJob(event._id, wanting);
  await Promise.all(queued.map((deliveryId) => ctx.enqueue(deliverWebhookJob, deliveryId, { deliveryId })));
};
