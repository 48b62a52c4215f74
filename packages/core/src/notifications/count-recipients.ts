import type { Recipients } from "@gatehouse/shared/notifications/delivery";
import type { DeliveryState } from "@gatehouse/shared/notifications/notification";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import { boundedCount } from "../organizations/bounded-count";
import type { DeliveryDoc } from "./delivery-store";

type Others = { _id: DeliveryState; count: number }[];

const recipientsOf = ({ state }: DeliveryDoc, others: Others): Recipients => {
  const states: Recipients["states"] = { [state]: 1 };
  for (const { _id, count } of others) states[_id] = (states[_id] ?? 0) + count;
  const count = others.reduce((sum, each) => sum + each.count, 1);
  return { count: boundedCount(count), states };
};

/** All whom the messages went to that these stand for, by their id; those that stand for themselves alone are left out. */
export const countRecipients = async (ctx: UserCtx, docs: DeliveryDoc[]): Promise<Map<string, Recipients>> => {
  const toPeople = docs.filter(({ endpointId, isOther }) => endpointId === null && !isOther);
  const ids = toPeople.map(({ _id }) => _id);
  const others = await ctx.stores.deliveryLog.countOthers(adminScopeOf(ctx), ids);
  return new Map(
    toPeople.flatMap((doc) => {
      const found = others.get(doc._id) ?? [];
      return found.length > 0 ? [[doc._id, recipientsOf(doc, found)]] : [];
    }),
  );
};
