import type { UserCtx } from "../context";

export const countUnreadNotifications = async ({ stores, actor }: UserCtx): Promise<{ count: number }> => ({
  count: await stores.notifications.countUnreadForUser(actor.user._id),
});
