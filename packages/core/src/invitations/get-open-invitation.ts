import { AppError } from "@gatehouse/shared/errors";
import { refuseHigherRoles } from "../access/manageable-roles";
import { notInReach } from "../access/not-in-reach";
import { reachOf } from "../access/reach";
import type { UserCtx } from "../context";
import type { InvitationDoc } from "./invitation-store";

/** An invitation in the actor's reach that nobody used or withdrew yet; it may have expired. */
export const getOpenInvitation = async (ctx: UserCtx, id: string): Promise<InvitationDoc> => {
  const invitation = await ctx.stores.invitations.find(reachOf(ctx), id);
  if (!invitation) {
    const isReal = await ctx.stores.invitations.existsAnywhere(id);
    throw await notInReach(ctx, { code: "invitation.not-found", target: { kind: "invitation", id }, isReal });
  }
  await refuseHigherRoles(ctx, invitation.role);
  if (invitation.status !== "open") throw new AppError(`invitation.${invitation.status}`);
  return invitation;
};
