import type { MarkNotificationsInput } from "@gatehouse/shared/notifications/notification";
import type { UserCtx } from "../context";
import { hintChange } from "./live-channel";

const since = (isSet: boolean, now: Date): Date | null => (isSet ? now : null);

/** Marks the actor's own; ids of others change nothing. Other tabs hear of it. */
export const markNotifications = async (
  ctx: UserCtx,
  { ids, isRead, isArchived }: MarkNotificationsInput,
): Promise<void> => {
  const now = ctx.now();
  const userId = ctx.actor.user._id;
  await ctx.stores.notifications.markForUser(userId, ids, {
    ...(isRead !== undefined && { readAt: since(isRead, now) }),
    ...(isArchived !== undefined && { archivedAt: since(isArchived, now) }),
  });
  hintChange(ctx, [userId]);
};

export const markAllNotificationsRead = async (ctx: UserCtx): Promise<void> => {
  await ctx.stores.notifications.markAllReadForUser(ctx.actor.user._id, ctx.now());
  hintChange(ctx, [ctx.actor.user._id]);
};
