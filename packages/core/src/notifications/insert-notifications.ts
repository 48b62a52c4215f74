import type { Deps } from "../context";
import { type Tx, transaction } from "../db/transaction";
import type { InAppText } from "../events/event";
import type { TypedEvent } from "../events/read-event";
import type { NotificationDoc } from "./notification-store";
import type { Recipient } from "./recipient";

/** Like ones that come within this time of the first are listed under it while it is unread. */
const gatherMs = 24 * 3_600_000;

/** What happens to the same person again and again is not news of several people to themselves. */
const gathersFor = ({ type, event }: TypedEvent, { user }: Recipient): boolean =>
  type.inApp?.many !== undefined && !("userId" in event.data && event.data.userId === user._id);

/** By user, the head that one more of the type comes to stand under. */
const findHeads = async (tx: Tx, told: TypedEvent, recipients: Recipient[]): Promise<Map<string, string>> => {
  const gathering = recipients.filter((recipient) => gathersFor(told, recipient)).map(({ user }) => user._id);
  if (gathering.length === 0) return new Map();
  const heads = await tx.stores.notifications.listOpenHeadsForJob(gathering, {
    type: told.type.name,
    workspaceId: told.event.workspaceId,
    since: new Date(tx.now().getTime() - gatherMs),
  });
  return new Map(heads.toReversed().map(({ _id, userId }) => [userId, _id]));
};

/** The others whom the text names to this recipient. */
const namedTo = ({ user }: Recipient, { type, event }: TypedEvent): Pick<NotificationDoc, "personId" | "doerId"> => {
  const { data, actorId } = event;
  const about = "userId" in data && typeof data.userId === "string" && data.userId !== user._id ? data.userId : null;
  const doer = type.inApp?.namesDoer && actorId !== user._id && actorId !== about ? actorId : null;
  return { personId: about ?? doer, ...(doer && { doerId: doer }) };
};

const newNotification = (
  { newId }: Pick<Deps, "newId">,
  told: TypedEvent & { text: InAppText },
  recipient: Recipient & { headId: string | undefined },
): NotificationDoc => {
  const { type, event, text } = told;
  const { user, reason, headId } = recipient;
  const _id = newId("notification");
  return {
    _id,
    workspaceId: event.workspaceId,
    userId: user._id,
    eventId: event.id,
    type: type.name,
    category: type.category,
    ...text,
    reason,
    ...namedTo(recipient, told),
    headId: headId ?? _id,
    isHead: headId === undefined,
    gathers: headId === undefined && gathersFor(told, recipient),
    count: 1,
    lastAt: event.occurredAt,
    readAt: null,
    archivedAt: null,
    createdAt: event.occurredAt,
  };
};

/**
 * Stores what a batch of recipients is told, for each of them once however often and wherever this runs, and counts it
 * as unread: a handful of commands in one transaction. Of two that change what the same person has not read, one
 * starts over.
 */
export const insertNotifications = (
  ctx: Deps,
  told: TypedEvent & { text: InAppText },
  recipients: Recipient[],
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { notifications, unreadCounts } = tx.stores;
    const { event } = told;
    const userIds = recipients.map(({ user }) => user._id).sort();
    const range = { from: userIds[0] ?? "", to: userIds.at(-1) ?? "" };
    const before = new Set(await notifications.listToldForJob(event.id, range));
    const missing = recipients.filter(({ user }) => !before.has(user._id));
    const heads = await findHeads(tx, told, missing);
    await notifications.insertAll(
      missing.map((recipient) => newNotification(tx, told, { ...recipient, headId: heads.get(recipient.user._id) })),
    );
    if (heads.size > 0) await notifications.growForJob([...heads.values()], event.occurredAt);
    const alone = missing.filter(({ user }) => !heads.has(user._id));
    await unreadCounts.add(
      alone.map(({ user }) => user._id),
      1,
    );
  });
