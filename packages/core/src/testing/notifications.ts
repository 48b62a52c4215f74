import type { Deps } from "../context";
import type { NotificationDoc } from "../notifications/notification-store";
import type { UserDoc } from "../users/user-store";

/** An unread notification of this user that stands for itself alone. */
export const makeNotification = (
  { newId, now }: Pick<Deps, "newId" | "now">,
  user: Pick<UserDoc, "_id" | "workspaceId">,
  overrides: Partial<NotificationDoc> = {},
): NotificationDoc => {
  const _id = newId("notification");
  return {
    _id,
    workspaceId: user.workspaceId,
    userId: user._id,
    eventId: newId("event"),
    type: "invitation.accepted",
    category: "membership",
    title: "Elena Marchetti accepted your invitation",
    body: "Member at Harbor Logistics",
    reason: "You invited this person",
    action: { path: "/admin/users", label: "Open user" },
    personId: null,
    headId: _id,
    isHead: true,
    gathers: false,
    count: 1,
    lastAt: overrides.createdAt ?? now(),
    readAt: null,
    archivedAt: null,
    createdAt: now(),
    ...overrides,
  };
};

/** Stores unread heads, counted as such; the first is the newest, each a second younger than the next. */
export const seedNotifications = async (
  world: Deps,
  user: Pick<UserDoc, "_id" | "workspaceId">,
  count: number,
  overridesOf: (i: number) => Partial<NotificationDoc> = () => ({}),
): Promise<NotificationDoc[]> => {
  const docs = Array.from({ length: count }, (_, i) =>
    makeNotification(world, user, { createdAt: new Date(world.now().getTime() - i * 1_000), ...overridesOf(i) }),
  );
  for (let at = 0; at < count; at += 1_000) await world.stores.notifications.insertAll(docs.slice(at, at + 1_000));
  await world.stores.unreadCounts.add([user._id], count);
  return docs;
};

/** What the count of unread notifications has to be, counted one by one. */
export const countUnreadOneByOne = ({ mongo }: Deps, { _id }: Pick<UserDoc, "_id">): Promise<number> =>
  mongo
    .db()
    .collection<NotificationDoc>("notifications")
    .countDocuments({ userId: _id, isHead: true, readAt: null, archivedAt: null });
