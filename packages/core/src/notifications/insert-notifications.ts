import type { Deps } from "../context";
import type { Tx } from "../db/transaction";
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
  const newestLast = heads.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  return new Map(newestLast.map(({ _id, userId }) => [userId, _id]));
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
 * Stores what a batch of recipients is told in the app and counts it as unread, in a handful of commands. Of two that
 * change what the same person has not read, one starts over.
 */
export const insertNotifications = async (
  tx: Tx,
  { type, event }: TypedEvent,
  recipients: Recipient[],
): Promise<void> => {
  if (!type.inApp || recipients.length === 0) return;
  const { notifications, unreadCounts } = tx.stores;
  const told = { type, event, text: type.inApp.text(event) };
  const heads = await findHeads(tx, told, recipients);
  await notifications.insertAll(
    recipients.map((recipient) => newNotification(tx, told, { ...recipient, headId: heads.get(recipient.user._id) })),
  );
  if (heads.size > 0) await notifications.growForJob([...heads.values()], event.occurredAt);
  const alone = recipients.filter(({ user }) => !heads.has(user._id));
  await unreadCounts.add(
    alone.map(({ user }) => user._id),
    1,
  );
};
