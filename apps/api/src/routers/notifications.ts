import { countUnreadNotifications } from "@gatehouse/core/notifications/count-unread-notifications";
import { listNotifications } from "@gatehouse/core/notifications/list-notifications";
import { markAllNotificationsRead, markNotifications } from "@gatehouse/core/notifications/mark-notifications";
import { watchNotifications } from "@gatehouse/core/notifications/watch-notifications";
import { listNotificationsInput, markNotificationsInput } from "@gatehouse/shared/notifications/notification";
import { procedureFor, router } from "../trpc/trpc";

export const notificationsRouter = router({
  list: procedureFor("notifications:read")
    .input(listNotificationsInput)
    .query(({ ctx, input }) => listNotifications(ctx, input)),
  unreadCount: procedureFor("notifications:read").query(({ ctx }) => countUnreadNotifications(ctx)),
  mark: procedureFor("notifications:update")
    .input(markNotificationsInput)
    .mutation(({ ctx, input }) => markNotifications(ctx, input)),
  markAllRead: procedureFor("notifications:update").mutation(({ ctx }) => markAllNotificationsRead(ctx)),
  onChange: procedureFor("notifications:read").subscription(({ ctx, signal }) => watchNotifications(ctx, signal)),
});
