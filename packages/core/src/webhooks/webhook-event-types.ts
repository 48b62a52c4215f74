import type { WebhookEventType } from "@gatehouse/shared/webhooks/webhook";
import { eventTypes } from "../events/event-types";
import { webhookTest } from "./webhook-events";

/** Event types that webhooks can ask for: all but the one that only tests send. */
const offered = eventTypes.filter(({ name }) => name !== webhookTest.name);

export const webhookEventNames: ReadonlySet<string> = new Set(offered.map(({ name }) => name));

export const listWebhookEventTypes = (): WebhookEventType[] =>
  offered.map(({ name, title, category }) => ({ name, title, category }));
