import type { Notification } from "@gatehouse/shared/notifications/notification";
import { Row } from "../../components/layout/row-list";
import { Text } from "../../components/ui/text";
import { Time } from "../../components/ui/time";
import { NotificationAction } from "./notification-action";

type BellRowProps = { notification: Notification; onOpen: (notification: Notification) => void; onLeave: () => void };

export const BellRow = ({ notification, onOpen, onLeave }: BellRowProps) => (
  <Row
    align="start"
    isUnread={!notification.isRead}
    end={
      <NotificationAction
        notification={notification}
        onOpen={() => {
          onOpen(notification);
          onLeave();
        }}
      />
    }
  >
    <Text as="p" size="sm" weight={notification.isRead ? "normal" : "medium"}>
      {notification.title}
    </Text>
    <Text as="p" size="xs" tone="soft">
      {notification.body}
    </Text>
    <Text as="p" size="xs" tone="muted">
      <Time value={notification.createdAt} />
    </Text>
  </Row>
);
