import type { InviteCode, ListInviteCodesInput } from "@gatehouse/shared/invite-codes/invite-code";
import type { Page } from "@gatehouse/shared/page";
import type { UserCtx } from "../context";
import { presentInviteCodes } from "./present-invite-code";

const placesSearched = 100;

/** Places by their name, so that a code is found by where it leads. */
const findPlaces = async ({ stores, actor }: UserCtx, search: string | undefined) => {
  if (!search) return { organizationIds: [], teamIds: [] };
  const input = { search, sort: "name", direction: "asc", limit: placesSearched } as const;
  const [organizations, teams] = await Promise.all([
    stores.organizations.list(actor.workspaceId, input),
    stores.teams.list({ workspaceId: actor.workspaceId }, input),
  ]);
  return { organizationIds: organizations.items.map(({ _id }) => _id), teamIds: teams.items.map(({ _id }) => _id) };
};

export const listInviteCodes = async (ctx: UserCtx, input: ListInviteCodesInput): Promise<Page<InviteCode>> => {
  const asked = { ...input, found: await findPlaces(ctx, input.search) };
  const page = await ctx.stores.inviteCodes.list(ctx.actor.workspaceId, asked, ctx.now());
  return { ...page, items: await presentInviteCodes(ctx, page.items) };
};
