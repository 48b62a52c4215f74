import { AppError } from "@gatehouse/shared/errors";
import { type RetryDeliveriesInput, retryableStates } from "@gatehouse/shared/notifications/delivery";
import { adminScopeOf } from "../access/reach";
import { audit } from "../audit/audit";
import { changeOfMany } from "../bulk/change-of-many";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { pokeRelay } from "../events/poke-relay";
import type { DeliveryDoc } from "./delivery-store";

const mostOthers = 100;

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

/** Ids with those of what failed among the others of their messages; a first one that did not fail gives way to these. */
const withFailedOthers = async (ctx: UserCtx, ids: string[]): Promise<string[]> => {
  const mails = (await findDeliveries(ctx, ids)).filter(({ channel }) => channel === "email");
  const eventIds = mails.map(({ eventId }) => eventId);
  const others = await ctx.stores.deliveryLog.listFailedOthers(adminScopeOf(ctx), eventIds, mostOthers);
  const failed = new Set(others.map(({ eventId }) => eventId));
  const isReplaced = ({ state, eventId }: DeliveryDoc) =>
    failed.has(eventId) && !retryableStates.some((one) => one === state);
  const replaced = new Set(mails.filter(isReplaced).map(({ _id }) => _id));
  return [...ids.filter((id) => !replaced.has(id)), ...others.map(({ _id }) => _id)];
};

/** The same of several; with others, what failed of those that these stand for in the log, a bounded number at once. */
export const retryDeliveries = async (ctx: UserCtx, { ids, withOthers }: RetryDeliveriesInput) => {
  const all = withOthers ? await withFailedOthers(ctx, ids) : ids;
  const outcome = await change(ctx, { ids: all, change: null });
  pokeRelay(ctx);
  return outcome;
};
