import type { Notification } from "@gatehouse/shared/notifications/notification";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Panel } from "../../components/layout/panel";
import { Row, RowList } from "../../components/layout/row-list";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { Skeleton } from "../../components/ui/skeleton";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { likeNotificationsQuery } from "./like-notifications-query";
import { NotificationAction } from "./notification-action";

const Loading = () => (
  <Row>
    <Skeleton width="half" />
  </Row>
);

type LikeNotificationsProps = { notification: Notification; onOpen: () => void };

/** Each of those that a notification stands for, under it. */
export const LikeNotifications = ({ notification, onOpen }: LikeNotificationsProps) => {
  const list = useInfiniteQuery(likeNotificationsQuery(notification.id));
  return (
    <Panel
      content="rows"
      footer={
        list.hasNextPage && (
          <Button size="sm" isLoading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show older
          </Button>
        )
      }
    >
      <QueryState query={list} what="The rest" skeleton={<Loading />}>
        {({ pages }) => (
          <RowList label={notification.title}>
            {pages
              .flatMap(({ items }) => items)
              .map((like) => (
                <Row key={like.id} align="start" end={<NotificationAction notification={like} onOpen={onOpen} />}>
                  <Text as="p">{like.title}</Text>
                  <Text as="p" size="xs" tone="muted">
                    <Time value={like.happenedAt} />
                  </Text>
                </Row>
              ))}
          </RowList>
        )}
      </QueryState>
    </Panel>
  );
};
