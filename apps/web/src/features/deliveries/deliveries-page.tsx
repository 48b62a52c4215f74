import { useQuery } from "@tanstack/react-query";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { trpc } from "../../lib/trpc";
import type { DeliveriesSearch } from "./deliveries-search";
import { DeliveryTable } from "./delivery-table";
import { QueueHealthLine } from "./queue-health-line";
import { RetryDeadButton } from "./retry-dead-button";

export const DeliveriesPage = ({ search }: { search: DeliveriesSearch }) => {
  const { data: counts } = useQuery(trpc.deliveries.counts.queryOptions());
  return (
    <Page width="table">
      <PageHeader
        title="Deliveries"
        lead="Every message and what became of it, for 90 days."
        actions={<RetryDeadButton counts={counts} />}
      />
      <QueueHealthLine />
      <DeliveryTable search={search} counts={counts} />
    </Page>
  );
};
