import type { Invitation, ListInvitationsInput } from "@gatehouse/shared/invitations/invitation";
import type { Page } from "@gatehouse/shared/page";
import type { UserCtx } from "../context";
import { reachInto } from "../organizations/reach-into";
import { presentInvitations } from "./present-invitation";

export const listInvitations = async (
  ctx: UserCtx,
  { organizationId, ...input }: ListInvitationsInput,
): Promise<Page<Invitation>> => {
  const page = await ctx.stores.invitations.list(await reachInto(ctx, organizationId), input, ctx.now());
  return { ...page, items: await presentInvitations(ctx, page.items) };
};
