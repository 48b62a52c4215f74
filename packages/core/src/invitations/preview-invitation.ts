import type { InvitationPreview } from "@gatehouse/shared/invitations/invitation";
import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import { fullName } from "../users/new-user";
import { workspaceTitle } from "../workspaces/workspace-title";
import { findInvitationByToken } from "./find-invitation-by-token";

/** What the holder of a link sees before deciding; whoever holds it may know whom it is for. */
export const previewInvitation = async (
  ctx: RequestCtx & { actor: Actor | null },
  { token }: { token: string },
): Promise<InvitationPreview> => {
  const { invitation, state } = await findInvitationByToken(ctx, token);
  const { workspaceId, organizationId, invitedBy } = invitation;
  const [workspace, organization, inviter] = await Promise.all([
    ctx.stores.workspaces.find(workspaceId),
    organizationId ? ctx.stores.organizations.find(workspaceId, organizationId) : null,
    ctx.stores.users.find([workspaceId, null], invitedBy),
  ]);
  const signedIn = ctx.actor?.user;
  return {
    state,
    email: invitation.email,
    firstName: invitation.firstName,
    lastName: invitation.lastName,
    workspaceName: workspaceTitle(workspace),
    organizationName: organization?.name ?? null,
    invitedByName: inviter && fullName(inviter),
    role: invitation.role,
    expiresAt: invitation.expiresAt,
    signedInAs: signedIn ? { email: signedIn.email, isInvitee: signedIn._id === invitation.userId } : null,
  };
};
