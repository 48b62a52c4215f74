import type { MarkNotificationsInput, Notification } from "@gatehouse/shared/notifications/notification";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";

type Change = Omit<MarkNotificationsInput, "ids">;
type Slice = { items: Notification[] };

const allRead = <Some extends Slice>(slice: Some): Some => ({
  ...slice,
  items: slice.items.map((one) => ({ ...one, isRead: one.isRead || !one.isArchived })),
});

/** Shows what the server is about to do: with thousands of them it takes a moment. What it did is fetched afterwards. */
const useShowAllRead = () => {
  const queryClient = useQueryClient();
  const { list, unreadCount } = trpc.notifications;
  return async () => {
    await queryClient.cancelQueries(trpc.notifications.pathFilter());
    queryClient.setQueryData(unreadCount.queryKey(), { count: 0 });
    queryClient.setQueriesData<Slice | { pages: Slice[] }>({ queryKey: list.pathKey() }, (shown) => {
      if (!shown) return shown;
      return "pages" in shown ? { ...shown, pages: shown.pages.map(allRead) } : allRead(shown);
    });
  };
};

/** What a person does with notifications; the lists follow, because every mutation makes them be fetched again. */
export const useMarkNotifications = () => {
  const { mutate, isPending } = useMutation(trpc.notifications.mark.mutationOptions());
  const unmarkAll = useMutation(trpc.notifications.unmarkAllRead.mutationOptions()).mutate;
  const showAllRead = useShowAllRead();
  const all = useMutation(
    trpc.notifications.markAllRead.mutationOptions({
      onMutate: showAllRead,
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
