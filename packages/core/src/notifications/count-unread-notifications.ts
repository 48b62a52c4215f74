import type { UserCtx } from "../context";

export const countUnreadNotifications = async ({ stores, actor }: UserCtx): Promise<{ count: number }> => ({
  count: await stores.unreadCounts.findForUser(actor.user._id),
});
