import { AppError } from "@gatehouse/shared/errors";
import { adminScopeOf } from "../access/reach";
import { audit } from "../audit/audit";
import { changeOfMany } from "../bulk/change-of-many";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { pokeRelay } from "../events/poke-relay";
import type { DeliveryDoc } from "./delivery-store";

const findDeliveries = (ctx: UserCtx, ids: string[]): Promise<DeliveryDoc[]> =>
  ctx.stores.deliveryLog.listByIds(adminScopeOf(ctx), ids);

/** One guarded update, so that of two who want it tried again one is refused and it goes out once. */
const retryIn = async (tx: Tx<UserCtx>, id: string): Promise<void> => {
  const [doc] = await findDeliveries(tx, [id]);
  if (!doc) throw new AppError("delivery.not-found");
  const queued = await tx.stores.deliveryLog.queueAgain(adminScopeOf(tx), [id], tx.now());
  if (queued === 0) throw new AppError("delivery.not-ended");
  await audit(tx, {
    action: "delivery.retry",
    workspaceId: tx.actor.workspaceId,
    target: { kind: "delivery", id },
    concerns: [doc.userId],
    details: { type: doc.type, channel: doc.channel },
  });
};

const { change } = changeOfMany<DeliveryDoc, null>({
  find: findDeliveries,
  nameOf: ({ type }) => type,
  unknown: "An unknown message",
  changeOne: (tx, { id }) => retryIn(tx, id),
});

/**
 * Sends what was given up or refused once more, from its first attempt. Throws `delivery.not-found` and, for what is
 * on its way or has arrived, `delivery.not-ended`.
 */
export const retryDelivery = async (ctx: UserCtx, { id }: { id: string }): Promise<void> => {
  await transaction(ctx, (tx) => retryIn(tx, id));
  pokeRelay(ctx);
};

export const retryDeliveries = async (ctx: UserCtx, { ids }: { ids: string[] }) => {
  const outcome = await change(ctx, { ids, change: null });
  pokeRelay(ctx);
  return outcome;
};
