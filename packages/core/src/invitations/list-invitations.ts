import type { Invitation, ListInvitationsInput } from "@gatehouse/shared/invitations/invitation";
import type { Page } from "@gatehouse/shared/page";
import { reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import { presentInvitations } from "./present-invitation";

export const listInvitations = async (ctx: UserCtx, input: ListInvitationsInput): Promise<Page<Invitation>> => {
  const page = await ctx.stores.invitations.list(reachOf(ctx), input, ctx.now());
  return { ...page, items: await presentInvitations(ctx, page.items) };
};
