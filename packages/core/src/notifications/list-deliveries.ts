import type { Delivery, ListDeliveriesInput } from "@gatehouse/shared/notifications/delivery";
import type { Page } from "@gatehouse/shared/page";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import { eventTypes } from "../events/event-types";
import { countRecipients } from "./count-recipients";
import { isByMessage } from "./delivery-log-store";
import type { DeliveryDoc } from "./delivery-store";
import { presentDeliveries } from "./present-deliveries";

const peopleSearched = 100;

/** Types by their title or name, and people, so that a delivery is found by what it is about and whom it is for. */
const find = async (ctx: UserCtx, search: string | undefined) => {
  if (!search) return null;
  const people = await ctx.stores.users.search(adminScopeOf(ctx), search, peopleSearched);
  const typed = search.toLowerCase();
  const types = eventTypes.filter(({ name, title }) => `${title} ${name}`.toLowerCase().includes(typed));
  return { userIds: people.map(({ _id }) => _id), types: types.map(({ name }) => name) };
};

/**
 * What was sent, or not, to people and webhooks of the workspace; newest first unless asked otherwise. One row stands
 * for all whom a message went to, unless a state, a person or a message is asked for, or a person was searched.
 */
export const listDeliveries = async (ctx: UserCtx, input: ListDeliveriesInput): Promise<Page<Delivery>> => {
  const { search, ...rest } = input;
  const found = await find(ctx, search);
  const page = await ctx.stores.deliveryLog.list(adminScopeOf(ctx), { ...rest, found });
  const isFoundByType = ({ type }: DeliveryDoc) => found?.types.includes(type) ?? true;
  const standing = isByMessage(rest) ? page.items.filter(isFoundByType) : [];
  return { ...page, items: await presentDeliveries(ctx, page.items, await countRecipients(ctx, standing)) };
};

/** The same with a row for each recipient. */
export const listWholeDeliveries = async (ctx: UserCtx, input: ListDeliveriesInput): Promise<Page<Delivery>> => {
  const { search, ...rest } = input;
  const found = await find(ctx, search);
  const page = await ctx.stores.deliveryLog.listWhole(adminScopeOf(ctx), { ...rest, found });
  return { ...page, items: await presentDeliveries(ctx, page.items) };
};
