import type { CreateInvitationInput } from "@gatehouse/shared/invitations/invitation";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { searchable } from "../db/searchable";
import { transaction } from "../db/transaction";
import type { Place } from "../organizations/find-place";
import { organizationTitle } from "../organizations/organization-title";
import { explainingTakenEmail } from "../users/explain-taken-email";
import { newUser } from "../users/new-user";
import { userWorkspaceId } from "../users/user-workspace-id";
import { emitInvited } from "./emit-invited";
import { invitationEnd } from "./invitation-end";
import { invitationTokenHash } from "./invitation-link";
import type { InvitationDoc } from "./invitation-store";

/** Stores the invited account, its invitation and the event in one transaction. Throws `user.email-taken`. */
export const invitePerson = async (
  ctx: UserCtx,
  input: Omit<CreateInvitationInput, "organizationId" | "teamIds">,
  place: Place,
): Promise<InvitationDoc> => {
  const { email, firstName, lastName, role, portalAccess, chatAccess } = input;
  const { workspaceId } = ctx.actor;
  const userScope = userWorkspaceId(role, workspaceId);
  const number = await ctx.stores.workspaces.nextNumber(userScope, "user");
  const invitedBy = ctx.actor.user._id;
  const { organizationId, teamIds } = place;
  const person = { email, firstName, lastName, role, organizationId, invitedBy };
  const user = newUser(ctx, {
    ...person,
    teamIds,
    portalAccess,
    chatAccess,
    workspaceId: userScope,
    number,
    status: "invited",
  });
  const link = { _id: ctx.newId("invitation"), generation: 1 };
  const now = ctx.now();
  const invitation: InvitationDoc = {
    ...link,
    ...person,
    workspaceId,
    userId: user._id,
    search: searchable(firstName, lastName, email),
    status: "open",
    tokenHash: invitationTokenHash(ctx.config, link),
    isLinkShown: !ctx.config.emailEnabled,
    replacedTokenHashes: [],
    createdAt: now,
    sentAt: now,
    expiresAt: invitationEnd(now, input.validDays),
    acceptedAt: null,
    askedAt: null,
  };
  const stored = transaction(ctx, async (tx) => {
    await tx.stores.users.insert(user);
    await tx.stores.invitations.insert(invitation);
    await emitInvited(tx, invitation, organizationTitle(place.organization));
    const target = { kind: "invitation", id: invitation._id } as const;
    const concerns = [user._id, organizationId];
    await audit(tx, { workspaceId, action: "invitation.create", target, details: { email, role }, concerns });
  });
  await explainingTakenEmail(ctx, email, stored);
  return invitation;
};
