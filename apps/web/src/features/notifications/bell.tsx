import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { BellButton } from "../../components/ui/bell-button";
import { Popover } from "../../components/ui/popover";
import { lazily } from "../../lib/lazily";
import { trpc } from "../../lib/trpc";
import { BellSkeleton } from "./bell-skeleton";
import { useLiveNotifications } from "./use-live-notifications";

const NewestNotifications = lazily(() => import("./newest-notifications"), "NewestNotifications");

/** How many wait, live; a press shows the newest. */
export const Bell = () => {
  useLiveNotifications();
  const { data } = useQuery(trpc.notifications.unreadCount.queryOptions());
  return (
    <Popover label="Notifications" trigger={(props) => <BellButton {...props} unread={data?.count ?? 0} />}>
      {(close) => (
        <Suspense fallback={<BellSkeleton />}>
          <NewestNotifications onLeave={close} />
        </Suspense>
      )}
    </Popover>
  );
};
