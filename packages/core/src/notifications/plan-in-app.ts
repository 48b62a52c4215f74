import type { Deps } from "../context";
import type { TypedEvent } from "../events/read-event";
import { newDelivery, type PersonalDelivery } from "./new-delivery";
import type { Recipient } from "./recipient";
import { whyNotTold } from "./why-not-told";

/** What a batch of recipients is told in the app, and why some are told nothing. */
export const planInApp = (ctx: Deps, told: TypedEvent, recipients: readonly Recipient[]): PersonalDelivery[] => {
  if (!told.type.inApp) return [];
  return recipients.map((recipient) => {
    const reason = whyNotTold(ctx.config, told.type, { ...recipient, channel: "in_app" });
    return newDelivery(ctx, told, recipient, { channel: "in_app", state: reason ? "skipped" : "sent", reason });
  });
};
