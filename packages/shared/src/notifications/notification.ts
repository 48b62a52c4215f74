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
  /** How many like ones it stands for, itself among them. */
  count: number;
  /** Of the newest it stands for. */
  happenedAt: Date;
};

const slice = pageInput(["createdAt"], "createdAt").pick({ cursor: true, limit: true });

export const listNotificationsInput = slice.extend({
  view: z.enum(["all", "unread", "archived"]).default("all"),
  categories: z.array(z.enum(notificationCategories)).min(1).max(notificationCategories.length).optional(),
  /** Each about this person or by them, instead of like ones together. */
  personId: idOf("user").optional(),
});
export type ListNotificationsInput = z.infer<typeof listNotificationsInput>;

export const listLikeNotificationsInput = slice.extend({ id: idOf("notification") });
export type ListLikeNotificationsInput = z.infer<typeof listLikeNotificationsInput>;

export const markNotificationsInput = z.object({
  ids: z.array(idOf("notification")).min(1).max(100),
  isRead: z.boolean().optional(),
  isArchived: z.boolean().optional(),
});
export type MarkNotificationsInput = z.infer<typeof markNotificationsInput>;

/** What was marked read all at once is known by its moment, so that it can be undone. */
export const unmarkAllReadInput = z.object({ readAt: z.date() });
export type UnmarkAllReadInput = z.infer<typeof unmarkAllReadInput>;
