import { useQuery } from "@tanstack/react-query";
import { CheckCheck, Settings2 } from "lucide-react";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { Button } from "../../components/ui/button";
import { ButtonLink } from "../../components/ui/button-link";
import { trpc } from "../../lib/trpc";
import { NotificationFilters } from "./notification-filters";
import { NotificationList } from "./notification-list";
import type { NotificationsSearch } from "./notifications-query";
import { useMarkNotifications } from "./use-mark-notifications";

type NotificationsPageProps = { filter: NotificationsSearch; onFilter: (filter: NotificationsSearch) => void };

export const NotificationsPage = ({ filter, onFilter }: NotificationsPageProps) => {
  const unread = useQuery(trpc.notifications.unreadCount.queryOptions()).data?.count ?? 0;
  const marking = useMarkNotifications();
  return (
    <Page width="reading">
      <PageHeader
        title="Notifications"
        actions={
          <>
            <Button
              icon={CheckCheck}
              disabled={unread === 0}
              isLoading={marking.isMarkingAll}
              onClick={marking.markAllRead}
            >
              Mark all read
            </Button>
            <ButtonLink to="/profile/notifications" icon={Settings2}>
              Preferences
            </ButtonLink>
          </>
        }
      />
      <NotificationFilters filter={filter} onFilter={onFilter} unread={unread} />
      <NotificationList filter={filter} onFilter={onFilter} marking={marking} />
    </Page>
  );
};
