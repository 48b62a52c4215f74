import type { MarkNotificationsInput, Notification } from "@gatehouse/shared/notifications/notification";
import { useMutation } from "@tanstack/react-query";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";

type Change = Omit<MarkNotificationsInput, "ids">;

/** What a person does with notifications; the lists follow, because every mutation makes them be fetched again. */
export const useMarkNotifications = () => {
  const { mutate, isPending } = useMutation(trpc.notifications.mark.mutationOptions());
  const unmarkAll = useMutation(trpc.notifications.unmarkAllRead.mutationOptions()).mutate;
  const all = useMutation(
    trpc.notifications.markAllRead.mutationOptions({
      onSuccess: ({ readAt }) =>
        notify({ title: "All marked read", action: { label: "Undo", onPress: () => unmarkAll({ readAt }) } }),
    }),
  );
  const mark = ({ id }: Notification, change: Change, onSuccess?: () => void) =>
    mutate({ ids: [id], ...change }, { onSuccess });
  const archive = (notification: Notification) => {
    const undo = () => mark(notification, { isArchived: false });
    mark(notification, { isArchived: true }, () =>
      notify({ title: "Notification archived", detail: notification.title, action: { label: "Undo", onPress: undo } }),
    );
  };
  return {
    isPending,
    markRead: (notification: Notification) => mark(notification, { isRead: true }),
    markUnread: (notification: Notification) => mark(notification, { isRead: false }),
    archive,
    unarchive: (notification: Notification) => mark(notification, { isArchived: false }),
    markAllRead: () => all.mutate(),
    isMarkingAll: all.isPending,
  };
};
