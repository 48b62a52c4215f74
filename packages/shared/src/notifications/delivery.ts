import { z } from "zod";
import { bulkIds } from "../bulk";
import { idOf } from "../ids";
import type { BoundedCount } from "../organizations/organization";
import { pageInput, searchText } from "../page";
import { type Channel, channels, type DeliveryAttempt, type DeliveryState, deliveryStates } from "./notification";

/** How long deliveries and the events behind them are kept. */
export const deliveryDays = 90;

/** So many are tried again at one press. */
export const mostRetried = 500;

/** Ended without reaching anybody, though another try may. */
export const retryableStates = ["bounced", "dead"] as const satisfies DeliveryState[];

/** How many recipients there are, and how many of them are in which state; those that were counted. */
export type Recipients = { count: BoundedCount; states: Partial<Record<DeliveryState, number>> };

/** One message to one person or webhook through one channel, and what became of it. */
export type Delivery = {
  id: string;
  eventId: string;
  /** Of the event. */
  type: string;
  /** What the message is about: "Jonas Feld is waiting for approval". */
  title: string;
  channel: Channel;
  state: DeliveryState;
  /** Why it was skipped, bounced, given up or did not go out yet. */
  reason: string | null;
  /** Why it concerns the recipient. */
  because: string;
  attempts: number;
  /** The latest, the oldest of them first. */
  attemptLog: DeliveryAttempt[];
  to: { kind: "user" | "webhook"; id: string; name: string; address: string } | null;
  /** All recipients of the message, when one row is listed for several. */
  recipients: Recipients | null;
  createdAt: Date;
  /** While queued: when it is looked at next. */
  dueAt: Date | null;
  /** It waits to go out together with others. */
  isBundled: boolean;
  finishedAt: Date | null;
};

export const listDeliveriesInput = pageInput(["createdAt"], "createdAt").extend({
  direction: z.enum(["asc", "desc"]).default("desc"),
  search: searchText.optional(),
  state: z.enum(deliveryStates).optional(),
  channel: z.enum(channels).optional(),
  type: z.string().max(100).optional(),
  userId: idOf("user").optional(),
  eventId: idOf("event").optional(),
});
export type ListDeliveriesInput = z.infer<typeof listDeliveriesInput>;

export const deliveryIdInput = z.object({ id: idOf("delivery") });

export const retryDeliveriesInput = z.object({
  ids: bulkIds("delivery"),
  /** Also what failed of those that these stand for in the log. */
  withOthers: z.boolean().default(false),
});
export type RetryDeliveriesInput = z.output<typeof retryDeliveriesInput>;

/** A type of event as the filter of the log offers it. */
export type DeliveryType = { name: string; title: string };

export type DeliveryCounts = Record<DeliveryState, BoundedCount>;

/** No mail can go out: since when (null: nobody knows), and how many were skipped since. */
export type EmailOff = { since: Date | null; skipped: BoundedCount };
