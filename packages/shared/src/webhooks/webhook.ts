import { z } from "zod";
import { idOf } from "../ids";
import type { DeliveryAttempt, DeliveryState, NotificationCategory } from "../notifications/notification";
import { pageInput } from "../page";
import { mostWebhookTypes } from "./webhook-limits";

/** `disabled`: Gatehouse gave it up after too many failures. */
export const webhookStatuses = ["active", "paused", "disabled"] as const;
export type WebhookStatus = (typeof webhookStatuses)[number];

export type Webhook = {
  id: string;
  name: string;
  url: string;
  /** Null: events of every type. */
  eventTypes: string[] | null;
  status: WebhookStatus;
  statusChangedAt: Date;
  /** Deliveries given up since the last that got through. */
  failures: number;
  /** How the last delivery ended. */
  last: { state: DeliveryState; reason: string | null; at: Date } | null;
  /** While set, deliveries are signed with the secret before the newest one, too. */
  formerSecretUntil: Date | null;
  createdBy: { id: string; name: string } | null;
  createdAt: Date;
  updatedAt: Date;
};

/** The secret is told this once and never again. */
export type WebhookWithSecret = { webhook: Webhook; secret: string };

/** What a webhook can be asked to send, for its form. */
export type WebhookEventType = { name: string; title: string; category: NotificationCategory };

export type WebhookDelivery = {
  id: string;
  eventId: string;
  /** Of the event. */
  type: string;
  /** In words. */
  title: string;
  state: DeliveryState;
  reason: string | null;
  attempts: number;
  attemptLog: DeliveryAttempt[];
  createdAt: Date;
  finishedAt: Date | null;
};

const name = z.string().trim().min(1, "Give it a name").max(100, "At most 100 characters");

/** Credentials would stand in logs; the fragment is never sent. */
const url = z
  .url({ protocol: /^https?$/, error: "Type the whole address, like https://hooks.company.com/gatehouse" })
  .max(2_000, "At most 2,000 characters")
  .refine((text) => !/^\w+:\/\/[^/?#]*@/.test(text), "Leave user name and password out of the address")
  .refine((text) => !text.includes("#"), "Leave out what follows the #");

const eventTypes = z
  .array(z.string().max(100))
  .min(1, "Choose at least one event, or all")
  .max(mostWebhookTypes, "Choose all events instead")
  .nullable();

export const createWebhookInput = z.object({ name, url, eventTypes });
export type CreateWebhookInput = z.infer<typeof createWebhookInput>;

export const webhookIdInput = z.object({ id: idOf("webhook") });

/** Changes what is given. */
export const updateWebhookInput = webhookIdInput.extend({
  updatedAt: z.date(),
  name: name.optional(),
  url: url.optional(),
  eventTypes: eventTypes.optional(),
  isActive: z.boolean().optional(),
});
export type UpdateWebhookInput = z.infer<typeof updateWebhookInput>;

export const listWebhookDeliveriesInput = pageInput(["createdAt"], "createdAt")
  .pick({ cursor: true, limit: true })
  .extend({ id: idOf("webhook") });
export type ListWebhookDeliveriesInput = z.infer<typeof listWebhookDeliveriesInput>;

export const webhookDeliveryIdInput = z.object({ id: idOf("delivery") });
