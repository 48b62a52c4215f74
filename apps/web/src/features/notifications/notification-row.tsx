import { categoryLabels } from "@gatehouse/shared/messages";
import type { Notification } from "@gatehouse/shared/notifications/notification";
import { Archive, ArchiveRestore, Ellipsis, Mail, MailOpen } from "lucide-react";
import { Dotted } from "../../components/layout/dotted";
import { OnlyWide } from "../../components/layout/only-wide";
import { Row } from "../../components/layout/row-list";
import { IconButton } from "../../components/ui/icon-button";
import { Menu } from "../../components/ui/menu";
import { Text } from "../../components/ui/text";
import { Tile } from "../../components/ui/tile";
import { Time } from "../../components/ui/time";
import { useIsNarrow } from "../../lib/use-is-narrow";
import { NotificationAction } from "./notification-action";
import { notificationIcon } from "./notification-icon";
import type { useMarkNotifications } from "./use-mark-notifications";

type NotificationRowProps = { notification: Notification; marking: ReturnType<typeof useMarkNotifications> };

const actionsFor = ({ notification, marking }: NotificationRowProps) => {
  const reading = notification.isRead
    ? { label: "Mark unread", icon: Mail, onSelect: () => marking.markUnread(notification) }
    : { label: "Mark read", icon: MailOpen, onSelect: () => marking.markRead(notification) };
  const filing = notification.isArchived
    ? { label: "Move back", icon: ArchiveRestore, onSelect: () => marking.unarchive(notification) }
    : { label: "Archive", icon: Archive, onSelect: () => marking.archive(notification) };
  return { next: notification.isRead ? filing : reading, all: [reading, filing] };
};

export const NotificationRow = ({ notification, marking }: NotificationRowProps) => {
  const isNarrow = useIsNarrow();
  const { next, all } = actionsFor({ notification, marking });
  return (
    <Row
      align="start"
      isUnread={!notification.isRead}
      start={
        <OnlyWide>
          <Tile icon={notificationIcon(notification)} />
        </OnlyWide>
      }
      end={
        <>
          <NotificationAction notification={notification} onOpen={() => marking.markRead(notification)} />
          <OnlyWide>
            <IconButton icon={next.icon} label={next.label} size="sm" onClick={next.onSelect} />
          </OnlyWide>
          <Menu
            trigger={(props) => (
              <IconButton {...props} icon={Ellipsis} label={`More for ${notification.title}`} size="sm" />
            )}
            items={[{ heading: notification.reason }, ...all]}
          />
        </>
      }
    >
      <Text as="p" size="base" weight={notification.isRead ? "normal" : "medium"}>
        {notification.title}
      </Text>
      <Text as="p" size="sm" tone="soft">
        {notification.body}
      </Text>
      <Text as="p" size="xs" tone="muted">
        <Dotted>
          <Time value={notification.createdAt} />
          {categoryLabels[notification.category]}
          {!isNarrow && notification.reason}
        </Dotted>
      </Text>
    </Row>
  );
};
