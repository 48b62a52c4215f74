import type { UserDeparture } from "@gatehouse/shared/users/user-changes";
import type { UserCtx } from "../context";
import { getUserInReach } from "./get-user-in-reach";
import { isLastOrgAdmin } from "./keep-last-admin";
import { teamsOfUser } from "./teams-of-user";
import type { UserDoc } from "./user-store";

/** What ends with a person, or with their part in an organization, counted now. */
export const departureOf = async (ctx: UserCtx, user: UserDoc): Promise<UserDeparture> => {
  const id = user._id;
  const [teams, sessions, openInvitations, needsSuccessor] = await Promise.all([
    teamsOfUser(ctx, user),
    ctx.stores.sessions.listForUser(id, ctx.now()),
    ctx.stores.invitations.countOpenOfInviter(ctx.actor.workspaceId, id, ctx.now()),
    isLastOrgAdmin(ctx, user),
  ]);
  return { teams, sessions: sessions.length, openInvitations, needsSuccessor };
};

/** What a suspension, a removal or a deletion of this person would end. */
export const previewDeparture = async (ctx: UserCtx, { id }: { id: string }): Promise<UserDeparture> =>
  departureOf(ctx, await getUserInReach(ctx, id));
