import type { Deps } from "../context";
import type { TypedEvent } from "../events/read-event";
import type { DeliveryDoc } from "./delivery-store";
import { insertNotifications } from "./insert-notifications";
import { hintChange } from "./live-channel";
import { newDelivery } from "./new-delivery";
import type { Recipient } from "./recipient";
import { whyNotTold } from "./why-not-told";

/** Tells a batch of recipients in the app; returns what the log says of it. Running twice has one effect. */
export const notifyInApp = async (
  ctx: Deps,
  told: TypedEvent,
  recipients: readonly Recipient[],
): Promise<DeliveryDoc[]> => {
  const { type, event } = told;
  if (!type.inApp) return [];
  const text = type.inApp.text(event);
  const whyNot = (recipient: Recipient) => whyNotTold(ctx.config, type, { ...recipient, channel: "in_app" });
  const reached = recipients.filter((recipient) => !whyNot(recipient));
  if (reached.length > 0) await insertNotifications(ctx, { ...told, text }, reached);
  hintChange(
    ctx,
    reached.map(({ user }) => user._id),
  );
  return recipients.map((recipient) => {
    const reason = whyNot(recipient);
    return newDelivery(ctx, told, recipient, { channel: "in_app", state: reason ? "skipped" : "sent", reason });
  });
};
