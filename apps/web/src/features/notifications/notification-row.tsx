import { categoryLabels } from "@gatehouse/shared/messages";
import type { Notification } from "@gatehouse/shared/notifications/notification";
import { Archive, ArchiveRestore, ChevronDown, ChevronUp, Ellipsis, Mail, MailOpen } from "lucide-react";
import { useState } from "react";
import { Dotted } from "../../components/layout/dotted";
import { OnlyWide } from "../../components/layout/only-wide";
import { Row } from "../../components/layout/row-list";
import { Button } from "../../components/ui/button";
import { IconButton } from "../../components/ui/icon-button";
import { Menu } from "../../components/ui/menu";
import { Text } from "../../components/ui/text";
import { Tile } from "../../components/ui/tile";
import { Time } from "../../components/ui/time";
import { formatNumber } from "../../lib/format";
import { useIsNarrow } from "../../lib/use-is-narrow";
import { LikeNotifications } from "./like-notifications";
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
  const [isUnfolded, setIsUnfolded] = useState(false);
  const { next, all } = actionsFor({ notification, marking });
  const open = () => marking.markRead(notification);
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
          {notification.count > 1 ? (
            <Button
              size="sm"
              endIcon={isUnfolded ? ChevronUp : ChevronDown}
              aria-expanded={isUnfolded}
              onClick={() => setIsUnfolded(!isUnfolded)}
            >
              {isUnfolded ? "Fold up" : `Show ${formatNumber(notification.count)}`}
            </Button>
          ) : (
            <NotificationAction notification={notification} onOpen={open} />
          )}
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
      below={isUnfolded && <LikeNotifications notification={notification} onOpen={open} />}
    >
      <Text as="p" size="base" weight={notification.isRead ? "normal" : "medium"}>
        {notification.title}
      </Text>
      {notification.body && (
        <Text as="p" size="sm" tone="soft">
          {notification.body}
        </Text>
      )}
      <Text as="p" size="xs" tone="muted">
        <Dotted>
          <Time value={notification.happenedAt} />
          {categoryLabels[notification.category]}
          {!isNarrow && notification.reason}
        </Dotted>
      </Text>
    </Row>
  );
};
