import type { DeliveryCounts } from "@gatehouse/shared/notifications/delivery";
import { useMutation } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { Button } from "../../components/ui/button";
import { formatCount } from "../../lib/format";
import { formatBounded } from "../../lib/format-bounded";
import { notify } from "../../lib/notify";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";
import { messages } from "./message-noun";

/** Another try of all that was given up, as many as the server takes at once. */
export const RetryDeadButton = ({ counts }: { counts: DeliveryCounts | undefined }) => {
  const can = useCan();
  const retry = useMutation(
    trpc.deliveries.retryDead.mutationOptions({
      onSuccess: ({ count }) => notify({ title: `${formatCount(count, messages)} tried again`, tone: "success" }),
    }),
  );
  if (!can("deliveries:update") || !counts || counts.dead.value === 0) return null;
  return (
    <Button icon={RotateCw} isLoading={retry.isPending} onClick={() => retry.mutate()}>
      Try {formatBounded(counts.dead)} dead {counts.dead.value === 1 ? "one" : "ones"} again
    </Button>
  );
};
