import type { Preferences } from "@gatehouse/shared/notifications/preference";
import pMap from "p-map";
import type { Deps } from "../context";
import { transaction } from "../db/transaction";
import type { OutboxDoc } from "../events/outbox-store";
import { readEvent, type TypedEvent } from "../events/read-event";
import { attempt } from "../jobs/attempt";
import { leaseEnd } from "../jobs/lease-end";
import { queueWebhooks } from "../webhooks/queue-webhooks";
import { goesOutAlone } from "./delivery-store";
import { findDefaultPreferences, findPreferencesOver } from "./find-preferences";
import { insertNotifications } from "./insert-notifications";
import { hintChange } from "./live-channel";
import { type Mark, markOthers } from "./mark-others";
import type { PersonalDelivery } from "./new-delivery";
import { deliverEmailJob, fanOutJob } from "./notification-jobs";
import { planEmails } from "./plan-emails";
import { planInApp } from "./plan-in-app";
import type { Recipient } from "./recipient";
import { resolveRecipients, type Telling } from "./resolve-recipients";

const batchSize = 500;
/** While the database writes one batch, others are read and made ready. */
const batchesAtOnce = 6;

/** What all batches of a fan-out share. */
type Told = TypedEvent & { mark: Mark; defaults: Preferences };

const findRecipients = async (
  ctx: Deps,
  { defaults }: Told,
  tellings: ReadonlyMap<string, Telling>,
): Promise<Recipient[]> => {
  const unknown = [...tellings].flatMap(([id, { isActive }]) => (isActive ? [] : [id]));
  const [found, preferencesOf] = await Promise.all([
    unknown.length > 0 ? ctx.stores.users.listStatusesForJob(unknown) : [],
    findPreferencesOver(ctx, defaults, [...tellings.keys()]),
  ]);
  const statuses = new Map(found.map(({ _id, status }) => [_id, status]));
  return [...tellings].flatMap(([_id, { reason, isActive }]) => {
    const status = isActive ? "active" : statuses.get(_id);
    return status ? [{ user: { _id, status }, reason, preferences: preferencesOf(_id) }] : [];
  });
};

/** What a batch of recipients is told, and which of them in the app. */
type Batch = {
  /** In the order of their ids. */
  recipients: Recipient[];
  inApp: Recipient[];
  deliveries: PersonalDelivery[];
};

const plan = (ctx: Deps, told: Told, recipients: Recipient[]): Batch => {
  const inApp = planInApp(ctx, told, recipients);
  const reached = new Set(inApp.filter(({ state }) => state === "sent").map(({ userId }) => userId));
  return {
    recipients,
    inApp: recipients.filter(({ user }) => reached.has(user._id)),
    deliveries: told.mark([...inApp, ...planEmails(ctx, told, recipients)]),
  };
};

/** Stores all of it for those whom no earlier run has told; returns the others. */
const storeMissing = (ctx: Deps, told: TypedEvent, batch: Batch): Promise<ReadonlySet<string>> =>
  transaction(ctx, async (tx) => {
    const { deliveries } = tx.stores;
    const ids = batch.recipients.map(({ user }) => user._id);
    const range = { from: ids[0] ?? "", to: ids.at(-1) ?? "" };
    const before = new Set(await deliveries.listToldForJob(told.event.id, range));
    const inApp = batch.inApp.filter(({ user }) => !before.has(user._id));
    await insertNotifications(tx, told, inApp);
    await deliveries.insertAll(batch.deliveries.filter(({ userId }) => !before.has(userId)));
    return before;
  });

/** Tells a batch of recipients; what an earlier run has stored of it stays, and is queued again where it waits. */
const tell = async (ctx: Deps, told: Told, tellings: ReadonlyMap<string, Telling>): Promise<void> => {
  const batch = plan(ctx, told, await findRecipients(ctx, told, tellings));
  const before = await storeMissing(ctx, told, batch);
  hintChange(
    ctx,
    batch.inApp.map(({ user }) => user._id),
  );
  const added = batch.deliveries.filter((delivery) => goesOutAlone(delivery) && !before.has(delivery.userId));
  const waiting = await ctx.stores.deliveries.listQueuedIdsForJob(told.event.id, [...before]);
  const queued = [...waiting, ...added.map(({ _id }) => _id)];
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
  const event = readEvent(doc);
  const told: Told = {
    ...event,
    mark: markOthers(doc.attempts > 1 ? await ctx.stores.deliveries.ensureFirstsForJob(doc._id) : []),
    defaults: await findDefaultPreferences(ctx, doc.workspaceId),
  };
  // In the order of their ids, so that what is known of a batch lies together.
  const tellings = [...(await resolveRecipients(event, ctx.stores))].sort(([a], [b]) => (a < b ? -1 : 1));
  await pMap(batchesOf(tellings), (batch) => tell(ctx, told, new Map(batch)), {
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
