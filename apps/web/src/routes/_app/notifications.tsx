import { createFileRoute } from "@tanstack/react-router";
import { NotificationsPage } from "../../features/notifications/notifications-page";
import { notificationsQuery, notificationsSearch } from "../../features/notifications/notifications-query";

export const Route = createFileRoute("/_app/notifications")({
  validateSearch: notificationsSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchInfiniteQuery(notificationsQuery(deps)),
  component: () => {
    const navigate = Route.useNavigate();
    return <NotificationsPage filter={Route.useSearch()} onFilter={(search) => void navigate({ search })} />;
  },
});
