import type { Notification } from "@gatehouse/shared/notifications/notification";
import { Row } from "../../components/layout/row-list";
import { ButtonLink } from "../../components/ui/button-link";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { formatNumber } from "../../lib/format";
import { NotificationAction } from "./notification-action";

type BellRowProps = { notification: Notification; onOpen: (notification: Notification) => void; onLeave: () => void };

export const BellRow = ({ notification, onOpen, onLeave }: BellRowProps) => (
  <Row
    align="start"
    isUnread={!notification.isRead}
    end={
      notification.count > 1 ? (
        <ButtonLink to="/notifications" size="sm" onClick={onLeave}>
          Show {formatNumber(notification.count)}
        </ButtonLink>
      ) : (
        <NotificationAction
          notification={notification}
          onOpen={() => {
            onOpen(notification);
            onLeave();
          }}
        />
      )
    }
  >
    <Text as="p" size="sm" weight={notification.isRead ? "normal" : "medium"}>
      {notification.title}
    </Text>
    {notification.body && (
      <Text as="p" size="xs" tone="soft">
        {notification.body}
      </Text>
    )}
    <Text as="p" size="xs" tone="muted">
      <Time value={notification.happenedAt} />
    </Text>
  </Row>
);
