import type { Delivery } from "@gatehouse/shared/notifications/delivery";
import { useMutation } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { Button } from "../../components/ui/button";
import { notify } from "../../lib/notify";
import { useCan } from "../../lib/session";
import { trpc } from "../../lib/trpc";

/** Another try of what ended without reaching anybody. */
export const RetryButton = ({ delivery: { id, state } }: { delivery: Delivery }) => {
  const can = useCan();
  const retry = useMutation(
    trpc.deliveries.retry.mutationOptions({ onSuccess: () => notify({ title: "It is tried again", tone: "success" }) }),
  );
  if (!can("deliveries:update") || (state !== "dead" && state !== "bounced")) return null;
  return (
    <Button size="sm" icon={RotateCw} isLoading={retry.isPending} onClick={() => retry.mutate({ id })}>
      Try again now
    </Button>
  );
};
