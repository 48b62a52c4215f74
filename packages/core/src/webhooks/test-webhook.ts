import { audit } from "../audit/audit";
import { limits } from "../auth/throttle";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { pokeRelay } from "../events/poke-relay";
import { getWebhookDoc } from "./get-webhook";
import { newWebhookDelivery } from "./queue-webhooks";
import { newTestEvent } from "./test-event";

/** Sends a signed `webhook.test`, also to a webhook that is off. Throws `not-found` and `request.too-many`. */
export const testWebhook = async (ctx: UserCtx, { id }: { id: string }): Promise<{ deliveryId: string }> => {
  await ctx.throttle.consume(limits.webhookTest, id);
  const deliveryId = await transaction(ctx, async (tx) => {
    const { name, workspaceId } = await getWebhookDoc(tx, id);
    const event = newTestEvent(tx, { webhookId: id, name });
    await tx.stores.outbox.insert(event);
    // Due at once: the relay takes it.
    const delivery = { ...newWebhookDelivery(tx, event, id), dueAt: tx.now() };
    await tx.stores.deliveries.insertMissing([delivery]);
    await audit(tx, { workspaceId, action: "webhook.test", target: { kind: "webhook", id } });
    return delivery._id;
  });
  pokeRelay(ctx);
  return { deliveryId };
};
