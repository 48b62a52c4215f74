import type { Deps } from "../context";
import type { DeliveryDoc } from "../notifications/delivery-store";
import { composeWebhook } from "./compose-webhook";
import { testType } from "./test-event";
import type { WebhookDoc } from "./webhook-store";

const whyNotSent = ({ status }: WebhookDoc, isTest: boolean): string | null => {
  if (status === "active" || isTest) return null;
  return status === "paused" ? "The webhook is switched off" : "The webhook was switched off after too many failures";
};

/** A queued delivery as its receiver is to get it, read at the moment it goes out; or why it does not go out any more. */
export const prepareWebhook = async (ctx: Deps, { eventId, endpointId }: DeliveryDoc, at: Date) => {
  const { outbox, webhooks } = ctx.stores;
  const [doc, webhook] = await Promise.all([
    outbox.findForJob(eventId),
    endpointId === null ? null : webhooks.findForJob(endpointId),
  ]);
  if (!doc) return { skipped: "The event is not kept any more" };
  if (!webhook) return { skipped: "The webhook does not exist any more" };
  const skipped = whyNotSent(webhook, doc.type === testType);
  if (skipped) return { skipped };
  return { skipped: undefined, ...composeWebhook(ctx, doc, webhook, at) };
};
