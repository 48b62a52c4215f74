import type { WebhookEventType } from "@gatehouse/shared/webhooks/webhook";
import { eventTypes } from "../events/event-types";

export const webhookEventNames: ReadonlySet<string> = new Set(eventTypes.map(({ name }) => name));

/** Event types that webhooks can ask for. */
export const listWebhookEventTypes = (): WebhookEventType[] =>
  eventTypes.map(({ name, title, category }) => ({ name, title, category }));
