import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import type { InvitationDoc } from "./invitation-store";
import { refuseHigherRole } from "./may-invite";

/** An invitation of the actor's workspace that nobody used or withdrew yet; it may have expired. */
export const getOpenInvitation = async (ctx: UserCtx, id: string): Promise<InvitationDoc> => {
  const invitation = await ctx.stores.invitations.find(ctx.actor.workspaceId, id);
  if (!invitation) throw new AppError("invitation.not-found");
  refuseHigherRole(ctx, invitation.role);
  if (invitation.status !== "open") throw new AppError(`invitation.${invitation.status}`);
  return invitation;
};
