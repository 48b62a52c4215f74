import type { UserDeparture } from "@gatehouse/shared/users/user-changes";
import type { UserCtx } from "../context";
import { getUserInReach } from "./get-user-in-reach";
import { isLastOrgAdmin } from "./keep-last-admin";
import { teamsOfUser } from "./teams-of-user";

/** What a suspension, a removal or a deletion of this person would end, counted now. */
export const previewDeparture = async (ctx: UserCtx, { id }: { id: string }): Promise<UserDeparture> => {
  const user = await getUserInReach(ctx, id);
  const [teams, sessions, openInvitations, needsSuccessor] = await Promise.all([
    teamsOfUser(ctx, user),
    ctx.stores.sessions.listForUser(id, ctx.now()),
    ctx.stores.invitations.countOpenOfInviter(ctx.actor.workspaceId, id, ctx.now()),
    isLastOrgAdmin(ctx, user),
  ]);
  return { teams, sessions: sessions.length, openInvitations, needsSuccessor };
};
