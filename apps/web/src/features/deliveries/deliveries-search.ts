import { channelLabels, deliveryStateLabels } from "@gatehouse/shared/messages";
import type { Channel, DeliveryState } from "@gatehouse/shared/notifications/notification";
import { exportHref } from "../../components/data/export-href";
import { listInput, listSearch } from "../../components/data/list-search";
import { oneOf, text } from "../../lib/search-params";

export const deliveriesSearch = listSearch({
  sorts: ["createdAt"],
  filters: {
    state: oneOf(Object.keys(deliveryStateLabels) as DeliveryState[]),
    channel: oneOf(Object.keys(channelLabels) as Channel[]),
    type: text,
    userId: text,
    eventId: text,
  },
});
export type DeliveriesSearch = ReturnType<typeof deliveriesSearch>;

export const deliveriesOrder = { sort: "createdAt", direction: "desc" } as const;

/** What the list is asked for; the loader of the route and the page ask for the same. */
export const deliveriesInput = (search: DeliveriesSearch) => ({
  ...listInput(search, deliveriesOrder),
  state: search.state,
  channel: search.channel,
  type: search.type,
  userId: search.userId,
  eventId: search.eventId,
});

/** The same list as a file. */
export const deliveriesHref = (search: DeliveriesSearch): string => {
  const { cursor: _, limit: __, ...filters } = deliveriesInput(search);
  return exportHref("deliveries", filters);
};
