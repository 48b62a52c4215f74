import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { Panel } from "../../components/layout/panel";
import { RowList } from "../../components/layout/row-list";
import { EmptyState } from "../../components/states/empty-state";
import { QueryState } from "../../components/states/query-state";
import { Button } from "../../components/ui/button";
import { Skeleton } from "../../components/ui/skeleton";
import { trpc } from "../../lib/trpc";
import { WebhookDeliveryRow } from "./webhook-delivery-row";

const watchMs = 3_000;

/** What was sent to a webhook, the newest first; looked at again while something is on its way. */
export const WebhookLog = ({ webhook }: { webhook: Webhook }) => {
  const query = useInfiniteQuery(
    trpc.webhooks.deliveries.infiniteQueryOptions(
      { id: webhook.id },
      {
        getNextPageParam: ({ nextCursor }) => nextCursor,
        refetchInterval: ({ state: { data } }) =>
          data?.pages.some(({ items }) => items.some(({ state }) => state === "queued")) ? watchMs : false,
      },
    ),
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  return (
    <Panel
      title="Deliveries"
      content="rows"
      footer={
        hasNextPage && (
          <Button size="sm" isLoading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            Show older
          </Button>
        )
      }
    >
      <QueryState query={query} what="The deliveries" skeleton={<Skeleton shape="block" width="full" height={120} />}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <EmptyState
              icon={Send}
              title="Nothing was sent yet"
              body="The next event it wants appears here. Send a test to see that it arrives."
            />
          ) : (
            <RowList label="Deliveries">
              {pages
                .flatMap(({ items }) => items)
                .map((delivery) => (
                  <WebhookDeliveryRow key={delivery.id} webhook={webhook} delivery={delivery} />
                ))}
            </RowList>
          )
        }
      </QueryState>
    </Panel>
  );
};
