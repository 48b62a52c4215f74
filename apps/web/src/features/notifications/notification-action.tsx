import type { Notification } from "@gatehouse/shared/notifications/notification";
import { ButtonPathLink } from "../../components/ui/button-path-link";

type NotificationActionProps = { notification: Notification; onOpen: () => void };

/** The action a notification asks for. */
export const NotificationAction = ({ notification: { action }, onOpen }: NotificationActionProps) =>
  action && (
    <ButtonPathLink path={action.path} size="sm" onClick={onOpen}>
      {action.label}
    </ButtonPathLink>
  );
