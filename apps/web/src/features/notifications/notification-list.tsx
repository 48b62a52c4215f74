import { useInfiniteQuery } from "@tanstack/react-query";
import { Archive, Bell, MailOpen, SearchX } from "lucide-react";
import { Panel } from "../../components/layout/panel";
import { RowList } from "../../components/layout/row-list";
import { Stack } from "../../components/layout/stack";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { Heading } from "../../components/ui/heading";
import { useNow } from "../../lib/use-now";
import { groupByDay } from "./group-by-day";
import { NotificationRow } from "./notification-row";
import { NotificationSkeleton } from "./notification-skeleton";
import { type NotificationsSearch, notificationsQuery } from "./notifications-query";
import type { useMarkNotifications } from "./use-mark-notifications";

type NotificationListProps = {
  filter: NotificationsSearch;
  onFilter: (filter: NotificationsSearch) => void;
  marking: ReturnType<typeof useMarkNotifications>;
};

const empty = {
  all: { icon: Bell, title: "Nothing yet", body: "News about you and your work appears here." },
  unread: { icon: MailOpen, title: "All read", body: "New notifications appear here by themselves." },
  archived: { icon: Archive, title: "Nothing archived", body: "Archive what is done; you find it again here." },
};

const Empty = ({ filter, onFilter }: Omit<NotificationListProps, "marking">) => {
  if (filter.category)
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing matches"
        body="There is no notification of this category here."
        actions={<Button onClick={() => onFilter({ ...filter, category: undefined })}>Clear the filter</Button>}
      />
    );
  const { icon, title, body } = empty[filter.view ?? "all"];
  return <EmptyState icon={icon} title={title} body={body} />;
};

export const NotificationList = ({ filter, onFilter, marking }: NotificationListProps) => {
  const list = useInfiniteQuery(notificationsQuery(filter));
  const now = useNow();
  return (
    <QueryState query={list} what="Notifications" skeleton={<NotificationSkeleton />}>
      {({ pages }) => {
        const days = groupByDay(
          pages.flatMap(({ items }) => items),
          now,
        );
        if (days.length === 0) return <Empty filter={filter} onFilter={onFilter} />;
        return (
          <Stack gap={5}>
            {days.map(({ label, items }) => (
              <Stack key={label} as="section" gap={2}>
                <Heading level={2} look="label">
                  {label}
                </Heading>
                <Panel content="rows">
                  <RowList label={label}>
                    {items.map((notification) => (
                      <NotificationRow key={notification.id} notification={notification} marking={marking} />
                    ))}
                  </RowList>
                </Panel>
              </Stack>
            ))}
            {list.hasNextPage && (
              <Stack align="center">
                <Button isLoading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  Show older
                </Button>
              </Stack>
            )}
          </Stack>
        );
      }}
    </QueryState>
  );
};
