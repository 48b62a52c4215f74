import type { Deps } from "../context";
import { readEvent } from "../events/read-event";
import type { DeliveryDoc } from "../notifications/delivery-store";
import { signWebhook } from "./sign-webhook";
import { webhookTest } from "./webhook-events";
import { signingKeys } from "./webhook-secret";
import type { WebhookDoc } from "./webhook-store";

/** Of what is sent; a change that receivers could stumble over makes it 2. */
const version = 1;

const whyNotSent = ({ status }: WebhookDoc, isTest: boolean): string | null => {
  if (status === "active" || isTest) return null;
  return status === "paused" ? "The webhook is switched off" : "The webhook was switched off after too many failures";
};

/** A queued delivery as its receiver is to get it, read at the moment it goes out; or why it does not go out any more. */
export const prepareWebhook = async (ctx: Deps, { eventId, endpointId }: DeliveryDoc) => {
  const { outbox, webhooks } = ctx.stores;
  const [doc, webhook] = await Promise.all([
    outbox.findForJob(eventId),
    endpointId === null ? null : webhooks.findForJob(endpointId),
  ]);
  if (!doc) return { skipped: "The event is not kept any more" };
  if (!webhook) return { skipped: "The webhook does not exist any more" };
  const skipped = whyNotSent(webhook, doc.type === webhookTest.name);
  if (skipped) return { skipped };

  const { type, event } = readEvent(doc);
  const { id, occurredAt, workspaceId, data } = event;
  const body = JSON.stringify({ id, type: type.name, version, occurredAt, workspaceId, data });
  const headers = signWebhook(signingKeys(ctx.config, webhook, ctx.now()), { id, sentAt: ctx.now(), body });
  return { url: webhook.url, headers: { "content-type": "application/json", ...headers }, body };
};
