import { useQuery } from "@tanstack/react-query";
import { BellOff, Settings2 } from "lucide-react";
import { RowList } from "../../components/layout/row-list";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { ButtonLink } from "../../components/ui/button-link";
import { Count } from "../../components/ui/count";
import { PopoverFooter, PopoverHeader } from "../../components/ui/popover-parts";
import { trpc } from "../../lib/trpc";
import { BellRow } from "./bell-row";
import { BellSkeleton } from "./bell-skeleton";
import { useMarkNotifications } from "./use-mark-notifications";

const shown = 5;

/** What the bell opens. */
export const NewestNotifications = ({ onLeave }: { onLeave: () => void }) => {
  const newest = useQuery(trpc.notifications.list.queryOptions({ limit: shown }));
  const unread = useQuery(trpc.notifications.unreadCount.queryOptions()).data?.count ?? 0;
  const { markRead, markAllRead, isMarkingAll } = useMarkNotifications();
  return (
    <>
      <PopoverHeader
        title="Notifications"
        meta={unread > 0 && <Count value={unread} look="brass" label="unread" />}
        action={
          unread > 0 && (
            <Button variant="ghost" size="sm" isLoading={isMarkingAll} onClick={markAllRead}>
              Mark all read
            </Button>
          )
        }
      />
      <QueryState query={newest} what="Notifications" skeleton={<BellSkeleton />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={BellOff} title="Nothing yet" body="News about you and your work appears here." />
          ) : (
            <RowList label="Newest notifications">
              {items.map((notification) => (
                <BellRow key={notification.id} notification={notification} onOpen={markRead} onLeave={onLeave} />
              ))}
            </RowList>
          )
        }
      </QueryState>
      <PopoverFooter>
        <ButtonLink to="/notifications" variant="ghost" size="sm" onClick={onLeave}>
          Open all
        </ButtonLink>
        <ButtonLink to="/profile/notifications" variant="ghost" size="sm" icon={Settings2} onClick={onLeave}>
          Preferences
        </ButtonLink>
      </PopoverFooter>
    </>
  );
};
