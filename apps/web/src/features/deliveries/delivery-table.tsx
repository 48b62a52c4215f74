import { channelLabels } from "@gatehouse/shared/messages";
import type { Delivery, DeliveryCounts } from "@gatehouse/shared/notifications/delivery";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { Suspense } from "react";
import { ComboboxFilter } from "../../components/combobox/combobox-filter";
import { DataTable } from "../../components/data/data-table";
import { useList } from "../../components/data/use-list";
import { Stack } from "../../components/layout/stack";
import { ChoiceFilter } from "../../components/ui/choice-filter";
import { FilterChip } from "../../components/ui/filter-chip";
import { Skeleton } from "../../components/ui/skeleton";
import { beside } from "../../lib/beside";
import { lazily } from "../../lib/lazily";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { type DeliveriesSearch, deliveriesHref, deliveriesInput, deliveriesOrder } from "./deliveries-search";
import { deliveryColumns } from "./delivery-columns";
import { recipientsInWords } from "./recipients-in-words";
import { StateFilter } from "./state-filter";
import { TypeFilter } from "./type-filter";

const DeliveryDetail = lazily(() => import("./delivery-detail"), "DeliveryDetail");
const DeliveryBulkActions = beside(() => import("./delivery-bulk-actions"), "DeliveryBulkActions");

const empty = {
  icon: Send,
  title: "Nothing was sent yet",
  body: "Every message to a person or a webhook stands here for 90 days, with what became of it.",
};

const watchMs = 3_000;

const isOnItsWay = ({ state, isBundled, recipients }: Delivery): boolean =>
  recipients ? (recipients.states.queued ?? 0) > 0 : state === "queued" && !isBundled;

type DeliveryTableProps = { search: DeliveriesSearch; counts: DeliveryCounts | undefined };

/** What was sent; looked at again while something shown is on its way. */
export const DeliveryTable = ({ search, counts }: DeliveryTableProps) => {
  const query = useQuery(
    trpc.deliveries.list.queryOptions(deliveriesInput(search), {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state: { data } }) => (data?.items.some(isOnItsWay) ? watchMs : false),
    }),
  );
  const queryClient = useQueryClient();
  const can = useCan();
  const list = useList({ search, defaultOrder: deliveriesOrder });
  return (
    <Stack gap={3}>
      <StateFilter value={search.state} counts={counts} onChange={(state) => void list.set({ state })} />
      <DataTable
        id="deliveries"
        noun={{ one: "message", many: "messages" }}
        query={query}
        list={list}
        columns={deliveryColumns}
        rowId={({ id }) => id}
        rowName={(delivery) => `${delivery.title}, to ${recipientsInWords(delivery)}`}
        rowDetail={(delivery) => (
          <Suspense fallback={<Skeleton shape="block" height={120} />}>
            <DeliveryDetail delivery={delivery} />
          </Suspense>
        )}
        bulkActions={
          can("deliveries:update")
            ? (deliveries, clear) => <DeliveryBulkActions deliveries={deliveries} onDone={clear} />
            : undefined
        }
        empty={empty}
        nothingFound="No message matches"
        prefetch={(cursor) =>
          void queryClient.prefetchQuery(trpc.deliveries.list.queryOptions(deliveriesInput({ ...search, cursor })))
        }
        searchLabel="Search person or message"
        csvHref={deliveriesHref(search)}
        filters={
          <>
            {search.eventId && (
              <FilterChip
                name="Message"
                value={query.data?.items[0]?.title ?? "…"}
                onRemove={() => void list.set({ eventId: undefined })}
              />
            )}
            <ChoiceFilter
              name="Channel"
              value={search.channel}
              labels={channelLabels}
              onChange={(channel) => void list.set({ channel })}
            />
            <TypeFilter value={search.type} onChange={(type) => void list.set({ type })} />
            <ComboboxFilter
              name="Person"
              value={search.userId}
              options={(typed) => trpc.deliveries.recipients.queryOptions({ search: typed })}
              chosen={(id) => trpc.users.get.queryOptions({ id })}
              onChange={(userId) => void list.set({ userId })}
            />
          </>
        }
      />
    </Stack>
  );
};
