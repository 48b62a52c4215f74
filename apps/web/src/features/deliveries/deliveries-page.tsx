import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Page } from "../../components/layout/page";
import { PageHeader } from "../../components/layout/page-header";
import { Skeleton } from "../../components/ui/skeleton";
import { lazily } from "../../lib/lazily";
import { trpc } from "../../lib/trpc";
import type { DeliveriesSearch } from "./deliveries-search";
import { DeliveryTable } from "./delivery-table";
import { RetryDeadButton } from "./retry-dead-button";

const QueueHealthLine = lazily(() => import("./queue-health-line"), "QueueHealthLine");
// It comes while the server is asked for the list.
QueueHealthLine.preload();

export const DeliveriesPage = ({ search }: { search: DeliveriesSearch }) => {
  const { data: counts } = useQuery(trpc.deliveries.counts.queryOptions());
  return (
    <Page width="table">
      <PageHeader
        title="Deliveries"
        lead="Every message and what became of it, for 90 days."
        actions={<RetryDeadButton counts={counts} />}
      />
      <Suspense fallback={<Skeleton shape="block" height={32} />}>
        <QueueHealthLine />
      </Suspense>
      <DeliveryTable search={search} counts={counts} />
    </Page>
  );
};
