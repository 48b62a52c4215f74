import type { InvitationPreview, UsableLink } from "@gatehouse/shared/invitations/invitation";
import { minPasswordLengthOf } from "@gatehouse/shared/users/password-limits";
import type { Actor } from "../auth/actor";
import type { RequestCtx } from "../context";
import { organizationTitle } from "../organizations/organization-title";
import { getSettings } from "../settings/settings-of";
import { fullName } from "../users/full-name";
import { workspaceTitle } from "../workspaces/workspace-title";
import { findInvitationByToken } from "./find-invitation-by-token";
import type { InvitationDoc } from "./invitation-store";

const describe = async (
  { stores }: RequestCtx,
  { workspaceId, organizationId, invitedBy, ...invitation }: InvitationDoc,
): Promise<Omit<UsableLink, "state">> => {
  const [organization, inviter, { security }] = await Promise.all([
    organizationId ? stores.organizations.find(workspaceId, organizationId) : null,
    stores.users.find([workspaceId, null], invitedBy),
    getSettings({ stores }, workspaceId),
  ]);
  return {
    email: invitation.email,
    firstName: invitation.firstName,
    lastName: invitation.lastName,
    organizationName: organizationTitle(organization),
    invitedByName: inviter && fullName(inviter),
    role: invitation.role,
    expiresAt: invitation.expiresAt,
    minPasswordLength: minPasswordLengthOf(security),
  };
};

const organizationNameOf = async (
  { stores }: RequestCtx,
  { workspaceId, organizationId }: InvitationDoc,
): Promise<{ organizationName: string | null }> => ({
  organizationName: organizationTitle(
    organizationId ? await stores.organizations.find(workspaceId, organizationId) : null,
  ),
});

/** Whoever holds a link that works may know whom it is for; a link that is over tells no names any more. */
export const previewInvitation = async (
  ctx: RequestCtx & { actor: Actor | null },
  { token }: { token: string },
): Promise<InvitationPreview> => {
  const { invitation, state } = await findInvitationByToken(ctx, token);
  const signedIn = ctx.actor?.user;
  const common = {
    workspaceName: workspaceTitle(await ctx.stores.workspaces.find(invitation.workspaceId)),
    signedInAs: signedIn ? { email: signedIn.email, isInvitee: signedIn._id === invitation.userId } : null,
  };
  if (state === "open" || state === "expired") return { state, ...common, ...(await describe(ctx, invitation)) };
  if (state === "paused") return { state, ...common, ...(await organizationNameOf(ctx, invitation)) };
  return { state, ...common };
};
