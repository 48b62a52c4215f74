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

/** Counts against the webhook; at the last of too many it is switched off, once, and the admins are told. */
const giveUp = (ctx: Deps, { _id, endpointId, type }: DeliveryDoc, reason: string | null): Promise<void> =>
  transaction(ctx, async (tx) => {
    const now = tx.now();
    const finished = await tx.stores.deliveries.finishForJob(_id, "dead", reason, now);
    if (!finished || endpointId === null || type === testType) return;
    const failed = await tx.stores.webhooks.noteDeadForJob(endpointId, { state: "dead", reason, at: now });
    if (failed) await disable(tx, failed, reason ?? "");
  });

/** Writes down how a delivery ended, and what that says of its webhook. Tests count for nothing. */
export const finishWebhookDelivery = async (
  ctx: Deps,
  delivery: DeliveryDoc,
  { state, reason }: WebhookEnd,
): Promise<void> => {
  if (state === "dead") return giveUp(ctx, delivery, reason);
  const { _id, endpointId, type } = delivery;
  const now = ctx.now();
  // No transaction: all that get through at once would wait for each other.
  if (state === "sent" && endpointId !== null && type !== testType)
    await ctx.stores.webhooks.noteSentForJob(endpointId, { state, reason, at: now });
  await ctx.stores.deliveries.finishForJob(_id, state, reason, now);
};
