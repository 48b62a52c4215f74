import { countUnreadNotifications } from "@gatehouse/core/notifications/count-unread-notifications";
import { listLikeNotifications, listNotifications } from "@gatehouse/core/notifications/list-notifications";
import {
  markAllNotificationsRead,
  markNotifications,
  unmarkAllNotificationsRead,
} from "@gatehouse/core/notifications/mark-notifications";
import { watchNotifications } from "@gatehouse/core/notifications/watch-notifications";
import {
  listLikeNotificationsInput,
  listNotificationsInput,
  markNotificationsInput,
  unmarkAllReadInput,
} from "@gatehouse/shared/notifications/notification";
import { procedureFor, router } from "../trpc/trpc";

export const notificationsRouter = router({
  list: procedureFor("notifications:read")
    .input(listNotificationsInput)
    .query(({ ctx, input }) => listNotifications(ctx, input)),
  listLike: procedureFor("notifications:read")
    .input(listLikeNotificationsInput)
    .query(({ ctx, input }) => listLikeNotifications(ctx, input)),
  unreadCount: procedureFor("notifications:read").query(({ ctx }) => countUnreadNotifications(ctx)),
  mark: procedureFor("notifications:update")
    .input(markNotificationsInput)
    .mutation(({ ctx, input }) => markNotifications(ctx, input)),
  markAllRead: procedureFor("notifications:update").mutation(({ ctx }) => markAllNotificationsRead(ctx)),
  unmarkAllRead: procedureFor("notifications:update")
    .input(unmarkAllReadInput)
    .mutation(({ ctx, input }) => unmarkAllNotificationsRead(ctx, input)),
  onChange: procedureFor("notifications:read").subscription(({ ctx, signal }) => watchNotifications(ctx, signal)),
});
