import { z } from "zod";
import { idOf } from "../ids";
import { pageInput } from "../page";

export const notificationCategories = [
  "account",
  "membership",
  "organization",
  "access",
  "credential",
  "budget",
  "catalog",
  "system",
  "security",
] as const;
export type NotificationCategory = (typeof notificationCategories)[number];

export const channels = ["in_app", "email", "webhook"] as const;
export type Channel = (typeof channels)[number];

export const deliveryStates = ["queued", "sent", "skipped", "bounced", "dead"] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One try to deliver, as the log of deliveries shows it. */
export type DeliveryAttempt = {
  at: Date;
  durationMs: number;
  /** HTTP status of a webhook's answer; null when there was none, and for mails. */
  status: number | null;
  /** Null: it got through. */
  error: string | null;
  /** How the answer of a webhook begins. */
  answer: string | null;
};

export type Notification = {
  id: string;
  category: NotificationCategory;
  /** Event type, for the icon. */
  type: string;
  title: string;
  body: string;
  /** Why this person got it. */
  reason: string;
  /** Path inside the app, and the words on its button. */
  action: { path: string; label: string } | null;
  isRead: boolean;
  isArchived: boolean;
  createdAt: Date;
};

export const listNotificationsInput = pageInput(["createdAt"], "createdAt")
  .pick({ cursor: true, limit: true })
  .extend({
    view: z.enum(["all", "unread", "archived"]).default("all"),
    category: z.enum(notificationCategories).optional(),
  });
export type ListNotificationsInput = z.infer<typeof listNotificationsInput>;

export const markNotificationsInput = z.object({
  ids: z.array(idOf("notification")).min(1).max(100),
  isRead: z.boolean().optional(),
  isArchived: z.boolean().optional(),
});
export type MarkNotificationsInput = z.infer<typeof markNotificationsInput>;
