import type { Page } from "@gatehouse/shared/page";
import type { Colleague, ListColleaguesInput } from "@gatehouse/shared/users/user";
import { reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import { fullName } from "./full-name";

/** The people of the own organization, as far as they concern everybody in it. */
export const listColleagues = async (ctx: UserCtx, input: ListColleaguesInput): Promise<Page<Colleague>> => {
  const page = await ctx.stores.users.list(reachOf(ctx), { ...input, kind: "consumers" });
  return {
    ...page,
    items: page.items.map((user) => {
      const { _id: id, email, role, status, teamIds } = user;
      return { id, name: fullName(user), email, role, status, teamIds };
    }),
  };
};
