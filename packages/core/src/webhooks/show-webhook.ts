import type { DeliveryContent } from "@gatehouse/shared/notifications/delivery-content";
import type { UserCtx } from "../context";
import type { DeliveryDoc } from "../notifications/delivery-store";
import { composeWebhook } from "./compose-webhook";

/**
 * What the last attempt sent to a webhook. The signature can be made again as long as the webhook is as it was then; of a
 * message that was not tried, and of one before the webhook was changed, there is none to show.
 */
export const showWebhook = async (
  ctx: UserCtx,
  { eventId, endpointId, attemptLog }: DeliveryDoc,
): Promise<DeliveryContent> => {
  const [[doc], webhook] = await Promise.all([
    ctx.stores.outbox.listByIds([eventId]),
    endpointId === null ? null : ctx.stores.webhooks.find(ctx.actor.workspaceId, endpointId),
  ]);
  if (!doc) return { kind: "none", reason: "The event is not kept any more" };
  if (!webhook) return { kind: "none", reason: "The webhook does not exist any more" };
  const at = attemptLog.at(-1)?.at;
  const { url, body, headers } = composeWebhook(ctx, doc, webhook, at ?? ctx.now());
  const { "webhook-timestamp": timestamp, "webhook-signature": signature, ...others } = headers;
  const isAsThen = at !== undefined && webhook.updatedAt <= at;
  const signed = { ...(at && { "webhook-timestamp": timestamp }), ...(isAsThen && { "webhook-signature": signature }) };
  return { kind: "webhook", url, headers: { ...others, ...signed }, body };
};
