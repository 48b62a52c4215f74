import pMap from "p-map";
import type { Deps } from "../context";
import type { OutboxDoc } from "../events/outbox-store";
import { readEvent, type TypedEvent } from "../events/read-event";
import { attempt } from "../jobs/attempt";
import { leaseEnd } from "../jobs/lease-end";
import { queueWebhooks } from "../webhooks/queue-webhooks";
import { goesOutAlone } from "./delivery-store";
import { findPreferences } from "./find-preferences";
import { markOthers } from "./mark-others";
import { deliverEmailJob, fanOutJob } from "./notification-jobs";
import { notifyInApp } from "./notify-in-app";
import { planEmails } from "./plan-emails";
import type { Recipient } from "./recipient";
import { resolveRecipients } from "./resolve-recipients";

const batchSize = 500;
/** While the database writes one batch, others are read and made ready. */
const batchesAtOnce = 6;

const findRecipients = async (
  ctx: Deps,
  { event }: TypedEvent,
  reasons: ReadonlyMap<string, string>,
): Promise<Recipient[]> => {
  const ids = [...reasons.keys()];
  const [found, preferencesOf] = await Promise.all([
    ctx.stores.users.listStatusesForJob(ids),
    findPreferences(ctx, event.workspaceId, ids),
  ]);
  return found.map((user) => ({ user, reason: reasons.get(user._id) ?? "", preferences: preferencesOf(user._id) }));
};

/** Tells a batch of recipients; what an earlier run has stored of it stays, and is queued again where it waits. */
const tell = async (
  ctx: Deps,
  told: TypedEvent & { mark: ReturnType<typeof markOthers> },
  reasons: ReadonlyMap<string, string>,
): Promise<void> => {
  const { deliveries } = ctx.stores;
  const recipients = await findRecipients(ctx, told, reasons);
  const inApp = await notifyInApp(ctx, told, recipients);
  const emails = planEmails(ctx, told, recipients);
  const isFirstRun = await deliveries.insertMissing(told.mark([...inApp, ...emails]));
  const queued = isFirstRun
    ? emails.filter(goesOutAlone).map(({ _id }) => _id)
    : await deliveries.listQueuedIdsForJob(told.event.id, [...reasons.keys()]);
  await ctx.enqueueAll(
    deliverEmailJob,
    queued.map((deliveryId) => ({ id: deliveryId, payload: { deliveryId } })),
  );
};

function* batchesOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}

const fanOut = async (ctx: Deps, doc: OutboxDoc): Promise<void> => {
  await queueWebhooks(ctx, doc);
  const told = readEvent(doc);
  const mark = markOthers(doc.attempts > 1 ? await ctx.stores.deliveries.ensureFirstsForJob(doc._id) : []);
  // In the order of their ids, so that what is known of a batch lies together.
  const reasons = [...(await resolveRecipients(told, ctx.stores))].sort(([a], [b]) => (a < b ? -1 : 1));
  await pMap(batchesOf(reasons), (batch) => tell(ctx, { ...told, mark }, new Map(batch)), {
    concurrency: batchesAtOnce,
  });
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
