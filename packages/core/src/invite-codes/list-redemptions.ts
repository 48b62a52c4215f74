import type { ListRedemptionsInput, Redemption } from "@gatehouse/shared/invite-codes/invite-code";
import type { Page } from "@gatehouse/shared/page";
import type { UserCtx } from "../context";
import { fullName } from "../users/full-name";
import { getInviteCodeDoc } from "./get-invite-code";
import type { RedemptionDoc } from "./redemption-store";

/** Who used a code, with what became of them. */
const presentRedemptions = async ({ stores, actor }: UserCtx, docs: RedemptionDoc[]): Promise<Redemption[]> => {
  const users = await stores.users.listByIds(
    actor.workspaceId,
    docs.map(({ userId }) => userId),
  );
  const byId = new Map(users.map((user) => [user._id, user]));
  return docs.map(({ _id, userId, organizationId, redeemedAt }) => {
    const user = byId.get(userId);
    return {
      id: _id,
      redeemedAt,
      user: user ? { id: user._id, name: fullName(user), email: user.email, status: user.status } : null,
      isMember: user?.organizationId === organizationId,
    };
  });
};

export const listRedemptions = async (ctx: UserCtx, input: ListRedemptionsInput): Promise<Page<Redemption>> => {
  await getInviteCodeDoc(ctx, input.id);
  const page = await ctx.stores.redemptions.list(ctx.actor.workspaceId, input);
  return { ...page, items: await presentRedemptions(ctx, page.items) };
};
