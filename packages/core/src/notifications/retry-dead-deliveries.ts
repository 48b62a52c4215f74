import { mostRetried } from "@gatehouse/shared/notifications/delivery";
import { adminScopeOf } from "../access/reach";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { pokeRelay } from "../events/poke-relay";

/** Sends once more what was given up, the newest first and at most `mostRetried` of them; returns how many. */
export const retryDeadDeliveries = async (ctx: UserCtx): Promise<{ count: number }> => {
  const scopes = adminScopeOf(ctx);
  const { workspaceId } = ctx.actor;
  const ids = await ctx.stores.deliveryLog.listDeadIds(scopes, mostRetried);
  const count = await transaction(ctx, async (tx) => {
    const queued = await tx.stores.deliveryLog.queueAgain(scopes, ids, tx.now());
    const target = { kind: "workspace", id: workspaceId } as const;
    if (queued > 0)
      await audit(tx, { action: "deliveries.retry-dead", workspaceId, target, details: { count: queued } });
    return queued;
  });
  pokeRelay(ctx);
  return { count };
};
