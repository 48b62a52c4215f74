import { AppError } from "@gatehouse/shared/errors";
import type { AcceptInvitationInput } from "@gatehouse/shared/invitations/invitation";
import { audit } from "../audit/audit";
import { choosePassword } from "../auth/choose-password";
import { type SignedIn, signedIn } from "../auth/signed-in";
import { hashToken } from "../auth/tokens";
import type { RequestCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { organizationTitle } from "../organizations/organization-title";
import { sendVerification } from "../registration/send-verification";
import { fullName } from "../users/full-name";
import { nameFields } from "../users/name-fields";
import { userWelcome } from "../users/user-events";
import type { UserDoc } from "../users/user-store";
import { userWorkspaceId } from "../users/user-workspace-id";
import { findInvitationByToken } from "./find-invitation-by-token";
import { invitationAccepted } from "./invitation-events";
import type { InvitationDoc } from "./invitation-store";
import { isVouchedFor } from "./is-vouched-for";

const getUsable = async (ctx: RequestCtx, token: string): Promise<InvitationDoc> => {
  const { invitation, state } = await findInvitationByToken(ctx, token);
  if (state !== "open") throw new AppError(`invitation.${state}`);
  return invitation;
};

/** What somebody else made of the link a moment ago. */
const refusalOf = async (ctx: RequestCtx, token: string): Promise<AppError> => {
  const { state } = await findInvitationByToken(ctx, token);
  return new AppError(`invitation.${state === "open" ? "expired" : state}`);
};

const announce = async (tx: Tx<RequestCtx>, invitation: InvitationDoc, user: UserDoc): Promise<void> => {
  const { workspaceId, organizationId, invitedBy } = invitation;
  const organization = organizationId ? await tx.stores.organizations.find(workspaceId, organizationId) : null;
  if (!(await isVouchedFor(tx, invitation))) throw new AppError("invitation.revoked");
  if (organizationId && organization?.status !== "active") throw new AppError("invitation.paused");
  const welcome = { userId: user._id, name: user.firstName, isFirst: false };
  const accepted = {
    invitationId: invitation._id,
    inviterId: invitedBy,
    userId: user._id,
    name: fullName(user),
    email: user.email,
    role: user.role,
    organizationName: organizationTitle(organization),
  };
  await emit(tx, invitationAccepted, { workspaceId, data: accepted });
  await emit(tx, userWelcome, { workspaceId, data: welcome });
  const target = { kind: "invitation", id: invitation._id } as const;
  await audit(tx, { workspaceId, action: "invitation.accept", target, concerns: [user._id, organizationId] });
};

/**
 * Uses the link up and signs the person in. Having opened the mail proves the address; a link that was shown to be
 * copied proves nothing. Of two at once one succeeds, the other reads `invitation.accepted`.
 */
export const acceptInvitation = async (ctx: RequestCtx, input: AcceptInvitationInput): Promise<SignedIn> => {
  const invitation = await getUsable(ctx, input.token);
  const { workspaceId, email } = invitation;
  const { firstName, lastName, password } = input;
  const owner = { firstName, lastName, email };
  const { passwordHash } = await choosePassword(ctx, { workspaceId, password, owner });
  const user = await transaction(ctx, async (tx) => {
    const claimed = await tx.stores.invitations.claimByTokenHash(hashToken(input.token), tx.now());
    if (!claimed) throw await refusalOf(tx, input.token);
    const scope = userWorkspaceId(claimed.role, claimed.workspaceId);
    const emailVerified = !claimed.isLinkShown;
    const person = { ...nameFields(firstName, lastName, claimed.email), passwordHash, emailVerified };
    const activated = await tx.stores.users.activateInvited(scope, claimed.userId, person, tx.now());
    if (!activated) throw new AppError("invitation.revoked");
    if (!emailVerified && tx.config.emailEnabled) await sendVerification(tx, activated);
    await announce(tx, claimed, activated);
    return activated;
  });
  return signedIn(ctx, user);
};
