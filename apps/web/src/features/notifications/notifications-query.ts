import { categoryLabels } from "@gatehouse/shared/messages";
import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { oneOf, searchParams } from "../../lib/search-params";
import { api, trpc } from "../../lib/trpc";

const views = ["all", "unread", "archived"] as const;
const categories = Object.keys(categoryLabels) as NotificationCategory[];

export const notificationsSearch = searchParams({ view: oneOf(views), category: oneOf(categories) });
export type NotificationsSearch = ReturnType<typeof notificationsSearch>;

/** Newest first, page after page. */
export const notificationsQuery = (search: NotificationsSearch) =>
  infiniteQueryOptions({
    queryKey: [...trpc.notifications.list.pathKey(), "pages", search],
    queryFn: ({ pageParam, signal }) =>
      api.notifications.list.query({ ...search, cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
