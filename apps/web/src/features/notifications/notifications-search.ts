import { categoryLabels } from "@gatehouse/shared/messages";
import type { NotificationCategory } from "@gatehouse/shared/notifications/notification";
import { oneOf, searchParams } from "../../lib/search-params";

const views = ["all", "unread", "archived"] as const;
const categories = Object.keys(categoryLabels) as NotificationCategory[];

export const notificationsSearch = searchParams({ view: oneOf(views), category: oneOf(categories) });
export type NotificationsSearch = ReturnType<typeof notificationsSearch>;

/** Newest first, page after page; the loader of the route and the page ask for the same. */
export const notificationsInput = (search: NotificationsSearch) => ({ ...search, direction: "desc" as const });
export const notificationPages = {
  getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined,
};
