import { failuresUntilDisabled } from "@gatehouse/shared/webhooks/webhook-limits";
import type { Deps } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import type { DeliveryDoc } from "../notifications/delivery-store";
import { testType } from "./test-event";
import { webhookDisabled } from "./webhook-events";
import type { WebhookDoc } from "./webhook-store";

export type WebhookEnd = { state: "sent" | "skipped" | "dead"; reason: string | null };

const disable = async (tx: Tx<Deps>, { _id, workspaceId }: WebhookDoc, reason: string): Promise<void> => {
  const disabled = await tx.stores.webhooks.disableForJob(_id, failuresUntilDisabled, tx.now());
  if (!disabled) return;
  const { name, url, failures } = disabled;
  const data = { webhookId: _id, name, host: new URL(url).host, failures, reason };
  await emit(tx, webhookDisabled, { workspaceId, data });
};

/**
 * Writes down how a delivery ended. What was given up counts against its webhook, and what got through for it; at the
 * last of too many the webhook is switched off, once, and the admins are told. Tests count for nothing.
 */
export const finishWebhookDelivery = (
  ctx: Deps,
  { _id, eventId, endpointId }: DeliveryDoc,
  { state, reason }: WebhookEnd,
): Promise<void> =>
  transaction(ctx, async (tx) => {
    const { deliveries, outbox, webhooks } = tx.stores;
    const now = tx.now();
    const finished = await deliveries.finishForJob(_id, state, reason, now);
    if (!finished || endpointId === null || state === "skipped") return;
    if ((await outbox.findForJob(eventId))?.type === testType) return;
    const last = { state, reason, at: now };
    if (state === "sent") await webhooks.noteSentForJob(endpointId, last);
    else {
      const failed = await webhooks.noteDeadForJob(endpointId, last);
      if (failed) await disable(tx, failed, reason ?? "");
    }
  });
