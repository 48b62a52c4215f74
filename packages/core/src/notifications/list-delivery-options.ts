import type { DeliveryType } from "@gatehouse/shared/notifications/delivery";
import type { PlaceOption, SearchOptionsInput } from "@gatehouse/shared/organizations/organization";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import { eventTypes } from "../events/event-types";
import { fullName } from "../users/full-name";

const mostOffered = 20;

/** Types of events to choose from. */
export const listDeliveryTypes = (): DeliveryType[] =>
  eventTypes.map(({ name, title }) => ({ name, title })).toSorted((a, b) => a.title.localeCompare(b.title));

/** People to choose from, whatever their role. */
export const searchRecipients = async (ctx: UserCtx, { search = "" }: SearchOptionsInput): Promise<PlaceOption[]> => {
  const people = await ctx.stores.users.search(adminScopeOf(ctx), search, mostOffered);
  return people.map((user) => ({ id: user._id, name: fullName(user), hint: user.email }));
};
