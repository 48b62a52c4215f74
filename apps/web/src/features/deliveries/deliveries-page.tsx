import { useQuery } from "@tanstack/react-query";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { Skeleton } from "../../components/ui/skeleton";
import { beside } from "../../lib/beside";
import { trpc } from "../../lib/trpc";
import type { DeliveriesSearch } from "./deliveries-search";
import { DeliveryTable } from "./delivery-table";
import { RetryDeadButton } from "./retry-dead-button";

// It comes while the server is asked for the list.
const QueueHealthLine = beside(() => import("./queue-health-line"), "QueueHealthLine");

export const DeliveriesPage = ({ search }: { search: DeliveriesSearch }) => {
  const { data: counts } = useQuery(trpc.deliveries.counts.queryOptions());
  return (
    <Page width="table">
      <PageHeader
        title="Deliveries"
        lead="Every message and what became of it, for 90 days."
        actions={<RetryDeadButton counts={counts} />}
      />
      <QueueHealthLine fallback={<Skeleton shape="block" height={32} />} />
      <DeliveryTable search={search} counts={counts} />
    </Page>
  );
};
