import type { Delivery, Recipients } from "@gatehouse/shared/notifications/delivery";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import type { OutboxDoc } from "../events/outbox-store";
import { fullName } from "../users/full-name";
import type { DeliveryDoc } from "./delivery-store";
import { tryReadEvent } from "./find-told";
import { titleOfType } from "./title-of-type";

/** As whoever is told reads it; the type's own title where the event is gone or of an older version. */
const titleOf = (type: string, event: OutboxDoc | undefined): string => {
  const told = event && tryReadEvent(event);
  return told?.type.inApp?.text(told.event).title ?? titleOfType(type);
};

const unique = (ids: (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];

/** Whom deliveries went to, by id; those that are gone are not among them. */
const findRecipients = async (ctx: UserCtx, docs: DeliveryDoc[]) => {
  const { users, webhooks } = ctx.stores;
  const [people, endpoints] = await Promise.all([
    users.listByIds(adminScopeOf(ctx), unique(docs.map(({ userId }) => userId))),
    webhooks.listByIds(ctx.actor.workspaceId, unique(docs.map(({ endpointId }) => endpointId))),
  ]);
  return new Map<string | null, Delivery["to"]>(
    [
      ...people.map((user) => [user._id, { kind: "user", name: fullName(user), address: user.email }] as const),
      ...endpoints.map(({ _id, name, url }) => [_id, { kind: "webhook", name, address: url }] as const),
    ].map(([id, to]) => [id, { id, ...to }]),
  );
};

/** Documents of one page as admins read them, with the events and people they point to, each in one query. */
export const presentDeliveries = async (
  ctx: UserCtx,
  docs: DeliveryDoc[],
  recipients: ReadonlyMap<string, Recipients> = new Map(),
): Promise<Delivery[]> => {
  const [events, people] = await Promise.all([
    ctx.stores.outbox.listByIds(unique(docs.map(({ eventId }) => eventId))),
    findRecipients(ctx, docs),
  ]);
  const eventsById = new Map(events.map((event) => [event._id, event]));
  return docs.map((doc) => ({
    id: doc._id,
    eventId: doc.eventId,
    type: doc.type,
    title: titleOf(doc.type, eventsById.get(doc.eventId)),
    channel: doc.channel,
    state: doc.state,
    reason: doc.reason,
    because: doc.because,
    attempts: doc.attempts,
    attemptLog: doc.attemptLog,
    to: people.get(doc.userId ?? doc.endpointId) ?? null,
    recipients: recipients.get(doc._id) ?? null,
    createdAt: doc.createdAt,
    dueAt: doc.state === "queued" ? doc.dueAt : null,
    isBundled: doc.state === "queued" && Boolean(doc.bundle),
    finishedAt: doc.finishedAt,
  }));
};
