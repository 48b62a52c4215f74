import type { Deps } from "../context";
import type { TypedEvent } from "../events/read-event";
import type { DeliveryDoc } from "./delivery-store";
import { hintChange } from "./live-channel";
import { newDelivery } from "./new-delivery";
import type { NotificationDoc } from "./notification-store";
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
  const whyNot = ({ user }: Recipient) => whyNotTold(ctx.config, type, { user, channel: "in_app" });
  const notifications = recipients
    .filter((recipient) => !whyNot(recipient))
    .map(
      ({ user, reason }): NotificationDoc => ({
        _id: ctx.newId("notification"),
        workspaceId: event.workspaceId,
        userId: user._id,
        eventId: event.id,
        type: type.name,
        category: type.category,
        ...text,
        reason,
        readAt: null,
        archivedAt: null,
        createdAt: event.occurredAt,
      }),
    );
  await ctx.stores.notifications.insertMissing(notifications);
  hintChange(
    ctx,
    notifications.map(({ userId }) => userId),
  );
  return recipients.map((recipient) => {
    const reason = whyNot(recipient);
    return newDelivery(ctx, told, recipient, { channel: "in_app", state: reason ? "skipped" : "sent", reason });
  });
};
