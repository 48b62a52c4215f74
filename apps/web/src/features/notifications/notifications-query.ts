import { categoryLabels } from "@gatehouse/shared/messages";
import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { infiniteQueryOptions } from "@tanstack/react-query";
import { oneOf, searchParams, someOf, text } from "../../lib/search-params";
import { api, trpc } from "../../lib/trpc";

const views = ["all", "unread", "archived"] as const;
const categories = Object.keys(categoryLabels) as NotificationCategory[];

/** Of the categories those that are shown, or those that are not. */
export const notificationsSearch = searchParams({
  view: oneOf(views),
  only: someOf(categories),
  but: someOf(categories),
  person: text,
});
export type NotificationsSearch = ReturnType<typeof notificationsSearch>;

const inputOf = ({ view, only, but, person }: NotificationsSearch) => ({
  view,
  personId: person,
  categories: only ?? (but && categories.filter((category) => !but.includes(category))),
});

/** Newest first, page after page. */
export const notificationsQuery = (search: NotificationsSearch) =>
  infiniteQueryOptions({
    queryKey: [...trpc.notifications.list.pathKey(), "pages", search],
    queryFn: ({ pageParam, signal }) =>
      api.notifications.list.query({ ...inputOf(search), cursor: pageParam ?? undefined }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
