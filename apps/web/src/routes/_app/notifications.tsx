import { createFileRoute } from "@tanstack/react-router";
import { NotificationsPage } from "../../features/notifications/notifications-page";
import {
  notificationPages,
  notificationsInput,
  notificationsSearch,
} from "../../features/notifications/notifications-search";
import { trpc } from "../../lib/trpc";

export const Route = createFileRoute("/_app/notifications")({
  validateSearch: notificationsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) =>
    context.queryClient.prefetchInfiniteQuery(
      trpc.notifications.list.infiniteQueryOptions(notificationsInput(deps), notificationPages),
    ),
  component: () => {
    const navigate = Route.useNavigate();
    return <NotificationsPage filter={Route.useSearch()} onFilter={(search) => void navigate({ search })} />;
  },
});
