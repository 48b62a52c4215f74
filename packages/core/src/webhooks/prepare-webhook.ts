import type { Deps } from "../context";
import { readEvent } from "../events/read-event";
import type { DeliveryDoc } from "../notifications/delivery-store";
import { signWebhook } from "./sign-webhook";
import { testType } from "./test-event";
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
  const isTest = doc.type === testType;
  const skipped = whyNotSent(webhook, isTest);
  if (skipped) return { skipped };

  const { _id: id, type, occurredAt, workspaceId } = doc;
  const data = isTest ? doc.data : readEvent(doc).event.data;
  const body = JSON.stringify({ id, type, version, occurredAt, workspaceId, data });
  const headers = signWebhook(signingKeys(ctx.config, webhook, ctx.now()), { id, sentAt: ctx.now(), body });
  return { url: webhook.url, headers: { "content-type": "application/json", ...headers }, body };
};
