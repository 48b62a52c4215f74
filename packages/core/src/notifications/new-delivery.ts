import type { Deps } from "../context";
import type { TypedEvent } from "../events/read-event";
import { leaseEnd } from "../jobs/lease-end";
import type { DeliveryDoc } from "./delivery-store";
import type { Recipient } from "./recipient";

export type PersonalDelivery = DeliveryDoc & { userId: string };

/** What the log says of telling one recipient through one channel. */
export const newDelivery = (
  ctx: Deps,
  { type, event }: TypedEvent,
  { user, reason: because }: Recipient,
  { channel, state, reason }: Pick<DeliveryDoc, "channel" | "state" | "reason">,
): PersonalDelivery => ({
  _id: ctx.newId("delivery"),
  workspaceId: event.workspaceId,
  eventId: event.id,
  type: type.name,
  userId: user._id,
  endpointId: null,
  because,
  channel,
  state,
  reason,
  attempts: 0,
  attemptLog: [],
  createdAt: ctx.now(),
  dueAt: leaseEnd(ctx),
  finishedAt: state === "queued" ? null : ctx.now(),
});
