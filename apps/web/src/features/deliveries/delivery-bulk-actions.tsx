import type { Delivery } from "@gatehouse/shared/notifications/delivery";
import { useMutation } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { BulkAction } from "../../components/data/bulk-bar";
import { formatCount } from "../../lib/format";
import { notify } from "../../lib/notify";
import { trpc } from "../../lib/trpc";
import { messages } from "./message-noun";

type DeliveryBulkActionsProps = { deliveries: Delivery[]; onDone: () => void };

export const DeliveryBulkActions = ({ deliveries, onDone }: DeliveryBulkActionsProps) => {
  const retry = useMutation(trpc.deliveries.retryMany.mutationOptions());
  const send = async () => {
    const withOthers = deliveries.some(({ recipients }) => recipients !== null);
    const { done, refused } = await retry.mutateAsync({ ids: deliveries.map(({ id }) => id), withOthers });
    const [first] = refused;
    notify({
      title: `${formatCount(done.length, messages)} tried again`,
      detail: first && `${formatCount(refused.length, messages)} left out: ${first.message}`,
      tone: done.length > 0 ? "success" : "warning",
    });
    onDone();
  };
  return (
    <BulkAction icon={RotateCw} onPress={() => void send().catch(() => undefined)}>
      Try again
    </BulkAction>
  );
};
