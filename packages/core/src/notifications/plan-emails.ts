import type { Deps } from "../context";
import type { TypedEvent } from "../events/read-event";
import { bundleFor } from "./bundle-for";
import { newDelivery, type PersonalDelivery } from "./new-delivery";
import type { Recipient } from "./recipient";
import { whyNotTold } from "./why-not-told";

/** The e-mails a batch of recipients gets, and why some get none. */
export const planEmails = (ctx: Deps, told: TypedEvent, recipients: readonly Recipient[]): PersonalDelivery[] => {
  if (!told.type.mail) return [];
  return recipients.map((recipient) => {
    const reason = whyNotTold(ctx.config, told.type, { ...recipient, channel: "email" });
    if (reason) return newDelivery(ctx, told, recipient, { channel: "email", state: "skipped", reason });
    const bundle = bundleFor(told.type, recipient.preferences, ctx.now());
    return { ...newDelivery(ctx, told, recipient, { channel: "email", state: "queued", reason }), ...bundle };
  });
};
