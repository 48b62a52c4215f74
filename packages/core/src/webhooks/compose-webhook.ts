import type { Deps } from "../context";
import type { OutboxDoc } from "../events/outbox-store";
import { readEvent } from "../events/read-event";
import { signWebhook } from "./sign-webhook";
import { testType } from "./test-event";
import { signingKeys } from "./webhook-secret";
import type { WebhookDoc } from "./webhook-store";

/** Of what is sent; a change that receivers could stumble over makes it 2. */
const version = 1;

/** What the receiver gets, signed as at that moment. */
export const composeWebhook = ({ config }: Pick<Deps, "config">, doc: OutboxDoc, webhook: WebhookDoc, at: Date) => {
  const { _id: id, type, occurredAt, workspaceId } = doc;
  const data = type === testType ? doc.data : readEvent(doc).event.data;
  const body = JSON.stringify({ id, type, version, occurredAt, workspaceId, data });
  const headers = signWebhook(signingKeys(config, webhook, at), { id, sentAt: at, body });
  return { url: webhook.url, headers: { "content-type": "application/json", ...headers }, body };
};
