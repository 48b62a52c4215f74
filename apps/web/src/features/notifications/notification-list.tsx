import { useInfiniteQuery } from "@tanstack/react-query";
import { Archive, Bell, MailOpen, SearchX } from "lucide-react";
import { Panel } from "../../components/layout/panel";
import { RowList } from "../../components/layout/row-list";
import { Stack } from "../../components/layout/stack";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { Heading } from "../../components/ui/heading";
import { LinkButton } from "../../components/ui/link-button";
import { Text } from "../../components/ui/text";
import { formatDay } from "../../lib/format";
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
  if (filter.only ?? filter.but ?? filter.person)
    return (
      <EmptyState
        icon={SearchX}
        title="Nothing matches"
        body="No notification is of the chosen kind."
        actions={<Button onClick={() => onFilter({ view: filter.view })}>Clear the filter</Button>}
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
        const items = pages.flatMap((page) => page.items);
        const days = groupByDay(items, now);
        const since = items.at(-1)?.happenedAt;
        if (!since) return <Empty filter={filter} onFilter={onFilter} />;
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
              <Text as="p" size="sm" tone="muted" align="center">
                That is everything since {formatDay(since, now)}.{" "}
                <LinkButton disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                  Show older
                </LinkButton>
              </Text>
            )}
          </Stack>
        );
      }}
    </QueryState>
  );
};
