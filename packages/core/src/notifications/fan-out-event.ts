import type { Deps } from "../context";
import type { OutboxDoc } from "../events/outbox-store";
import { readEvent, type TypedEvent } from "../events/read-event";
import { attempt } from "../jobs/attempt";
import { leaseEnd } from "../jobs/lease-end";
import { queueWebhooks } from "../webhooks/queue-webhooks";
import { findPreferences } from "./find-preferences";
import { deliverEmailJob, fanOutJob } from "./notification-jobs";
import { notifyInApp } from "./notify-in-app";
import { planEmails } from "./plan-emails";
import { resolveRecipients } from "./resolve-recipients";

const batchSize = 500;

const tell = async (ctx: Deps, told: TypedEvent, reasons: ReadonlyMap<string, string>): Promise<void> => {
  const { deliveries, users } = ctx.stores;
  const found = await users.listByIdsForJob([...reasons.keys()]);
  const preferencesOf = await findPreferences(ctx, told.event.workspaceId, [...reasons.keys()]);
  const recipients = found.map((user) => ({
    user,
    reason: reasons.get(user._id) ?? "",
    preferences: preferencesOf(user._id),
  }));
  const inApp = await notifyInApp(ctx, told, recipients);
  await deliveries.insertMissing([...inApp, ...planEmails(ctx, told, recipients)]);
  const queued = await deliveries.listQueuedIdsForJob(told.event.id, [...reasons.keys()]);
  await ctx.enqueueAll(
    deliverEmailJob,
    queued.map((deliveryId) => ({ id: deliveryId, payload: { deliveryId } })),
  );
};

const fanOut = async (ctx: Deps, doc: OutboxDoc): Promise<void> => {
  await queueWebhooks(ctx, doc);
  const told = readEvent(doc);
  const reasons = [...(await resolveRecipients(told, ctx.stores))];
  for (let start = 0; start < reasons.length; start += batchSize) {
    await tell(ctx, told, new Map(reasons.slice(start, start + batchSize)));
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
