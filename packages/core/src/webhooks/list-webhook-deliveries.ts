import type { Page } from "@gatehouse/shared/page";
import type { ListWebhookDeliveriesInput, WebhookDelivery } from "@gatehouse/shared/webhooks/webhook";
import type { UserCtx } from "../context";
import { titleOfType } from "../notifications/title-of-type";
import { getWebhookDoc } from "./get-webhook";

/** What was sent to a webhook, the newest first. Throws `not-found`. */
export const listWebhookDeliveries = async (
  ctx: UserCtx,
  input: ListWebhookDeliveriesInput,
): Promise<Page<WebhookDelivery>> => {
  const { _id } = await getWebhookDoc(ctx, input.id);
  const page = await ctx.stores.deliveries.listForEndpoint(ctx.actor.workspaceId, _id, input);
  return {
    ...page,
    items: page.items.map((doc) => ({
      id: doc._id,
      eventId: doc.eventId,
      type: doc.type,
      title: titleOfType(doc.type),
      state: doc.state,
      reason: doc.reason,
      attempts: doc.attempts,
      attemptLog: doc.attemptLog,
      createdAt: doc.createdAt,
      finishedAt: doc.finishedAt,
    })),
  };
};
