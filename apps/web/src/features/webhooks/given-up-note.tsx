import type { Webhook } from "@gatehouse/shared/webhooks/webhook";
import { Button } from "../../components/ui/button";
import { Note } from "../../components/ui/note";
import { formatMoment } from "../../lib/format";
import { useCan } from "../../lib/session";
import { useWebhookDeeds } from "./use-webhook-deeds";

/** Why Gatehouse sends nothing to it any more, and how that ends. */
export const GivenUpNote = ({ webhook }: { webhook: Webhook }) => {
  const { set, isSetting } = useWebhookDeeds(webhook);
  const can = useCan();
  const { failures, last, statusChangedAt } = webhook;
  return (
    <Note
      tone="danger"
      title={`Switched off on ${formatMoment(statusChangedAt)}.`}
      action={
        can("webhooks:update") && (
          <Button size="sm" isLoading={isSetting} onClick={() => set(true)}>
            Switch on
          </Button>
        )
      }
    >
      {failures} deliveries failed one after the other{last?.reason && `. The last one: ${last.reason}`}.
    </Note>
  );
};
