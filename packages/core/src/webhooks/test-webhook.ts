import { audit } from "../audit/audit";
import { limits } from "../auth/throttle";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { getWebhookDoc } from "./get-webhook";
import { newWebhookDelivery } from "./queue-webhooks";
import { webhookTest } from "./webhook-events";

/** Sends a signed `webhook.test`, also to a webhook that is off. Throws `not-found` and `request.too-many`. */
export const testWebhook = async (ctx: UserCtx, { id }: { id: string }): Promise<{ deliveryId: string }> => {
  await ctx.throttle.consume(limits.webhookTest, id);
  return transaction(ctx, async (tx) => {
    const { workspaceId } = tx.actor;
    const { name } = await getWebhookDoc(tx, id);
    const eventId = tx.newId("event");
    await emit(tx, webhookTest, { id: eventId, workspaceId, data: { webhookId: id, name } });
    const delivery = newWebhookDelivery(tx, { _id: eventId, workspaceId }, id);
    // Due at once: the relay that is poked after the commit takes it.
    await tx.stores.deliveries.insertMissing([{ ...delivery, dueAt: tx.now() }]);
    await audit(tx, { workspaceId, action: "webhook.test", target: { kind: "webhook", id } });
    return { deliveryId: delivery._id };
  });
};
