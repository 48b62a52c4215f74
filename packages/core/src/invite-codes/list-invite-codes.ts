import type { InviteCode, InviteCodeCounts, ListInviteCodesInput } from "@gatehouse/shared/invite-codes/invite-code";
import type { Page } from "@gatehouse/shared/page";
import type { UserCtx } from "../context";
import { presentInviteCodes } from "./present-invite-code";

export const listInviteCodes = async (
  ctx: UserCtx,
  input: ListInviteCodesInput,
): Promise<Page<InviteCode> & InviteCodeCounts> => {
  const { inviteCodes, redemptions } = ctx.stores;
  const { workspaceId } = ctx.actor;
  const [page, joined] = await Promise.all([
    inviteCodes.list(workspaceId, input, ctx.now()),
    redemptions.countForWorkspace(workspaceId),
  ]);
  return { ...page, items: await presentInviteCodes(ctx, page.items), joined };
};
