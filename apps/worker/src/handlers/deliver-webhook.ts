import type { Deps } from "@gatehouse/core/context";
import { attempt } from "@gatehouse/core/jobs/attempt";
import type { DeliveryDoc } from "@gatehouse/core/notifications/delivery-store";
import { finishWebhookDelivery, type WebhookEnd } from "@gatehouse/core/webhooks/finish-webhook-delivery";
import { prepareWebhook } from "@gatehouse/core/webhooks/prepare-webhook";
import { deliverWebhookJob } from "@gatehouse/core/webhooks/webhook-jobs";
import type { WebhookSender } from "../webhooks/webhook-sender";

/** Longer than the sender waits, so that no sweep starts a second attempt beside a slow first. */
const leaseMs = 60_000;

/** Resolves when the delivery has come to an end; throws when another attempt may help. */
const send = async (deps: Deps, sender: WebhookSender, delivery: DeliveryDoc): Promise<WebhookEnd> => {
  const at = deps.now();
  const prepared = await prepareWebhook(deps, delivery, at);
  if (prepared.skipped !== undefined) return { state: "skipped", reason: prepared.skipped };
  const { isFinal, ...tried } = await sender.post(prepared);
  await deps.stores.deliveries.logAttemptForJob(delivery._id, { at, ...tried });
  if (tried.error === null) return { state: "sent", reason: null };
  if (isFinal) return { state: "dead", reason: tried.error };
  throw new Error(tried.error);
};

/** Sends one queued delivery to its webhook if it is still wanted, and writes down what became of it. */
export const deliverWebhook = async (
  deps: Deps,
  sender: WebhookSender,
  { deliveryId }: { deliveryId: string },
): Promise<void> => {
  const { deliveries } = deps.stores;
  const inMs = (ms: number) => new Date(deps.now().getTime() + ms);
  const delivery = await deliveries.beginAttemptForJob(deliveryId, inMs(leaseMs));
  if (!delivery) return;
  await attempt(deps, {
    job: deliverWebhookJob,
    id: deliveryId,
    count: delivery.attempts,
    work: async () => finishWebhookDelivery(deps, delivery, await send(deps, sender, delivery)),
    noteFailure: (reason, backoffMs) => deliveries.postponeForJob(deliveryId, reason, inMs(backoffMs + leaseMs)),
    giveUp: (reason) => finishWebhookDelivery(deps, delivery, { state: "dead", reason }),
  });
};
