import { AppError } from "@gatehouse/shared/errors";
import { deliveryStates } from "@gatehouse/shared/notifications/notification";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { pokeRelay } from "../events/poke-relay";
import { getWebhookDoc } from "./get-webhook";

const endedStates = deliveryStates.filter((state) => state !== "queued");

/**
 * Sends what was sent, or given up, once more, under the same id. Throws `not-found`, `webhook.not-active`, and
 * `webhook.still-queued` while it is on its way.
 */
export const replayWebhookDelivery = async (ctx: UserCtx, { id }: { id: string }): Promise<void> => {
  const { workspaceId } = ctx.actor;
  await transaction(ctx, async (tx) => {
    const delivery = await tx.stores.deliveries.find(workspaceId, id);
    if (!delivery?.endpointId) throw new AppError("not-found");
    const { _id: webhookId, status } = await getWebhookDoc(tx, delivery.endpointId);
    if (status !== "active") throw new AppError("webhook.not-active");
    const queued = await tx.stores.deliveryLog.queueAgain([workspaceId], [id], tx.now(), endedStates);
    if (queued === 0) throw new AppError("webhook.still-queued");
    const target = { kind: "webhook", id: webhookId } as const;
    await audit(tx, { workspaceId, action: "webhook.replay", target, details: { deliveryId: id } });
  });
  pokeRelay(ctx);
};
