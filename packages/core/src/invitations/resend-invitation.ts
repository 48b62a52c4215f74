import { AppError } from "@gatehouse/shared/errors";
import type { CreatedInvitation } from "@gatehouse/shared/invitations/invitation";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { organizationTitle } from "../organizations/organization-title";
import { emitInvited } from "./emit-invited";
import { getOpenInvitation } from "./get-open-invitation";
import { invitationEnd } from "./invitation-end";
import { invitationTokenHash } from "./invitation-link";
import type { InvitationDoc } from "./invitation-store";
import { presentCreatedInvitation } from "./present-invitation";

/** `old` was read before the transaction, so that of two at once one finds it replaced. */
export const resendInvitationIn = async (
  tx: Tx<UserCtx>,
  old: InvitationDoc,
  { validDays }: { validDays: number },
): Promise<InvitationDoc> => {
  const { _id: id, workspaceId, organizationId } = old;
  await getOpenInvitation(tx, id);
  const organization = organizationId ? await tx.stores.organizations.find(workspaceId, organizationId) : null;
  const now = tx.now();
  const tokenHash = invitationTokenHash(tx.config, { _id: id, generation: old.generation + 1 });
  const isLinkShown = !tx.config.emailEnabled;
  const link = { tokenHash, expiresAt: invitationEnd(now, validDays), isLinkShown, invitedBy: tx.actor.user._id };
  const invitation = await tx.stores.invitations.renew(workspaceId, old, link, now);
  if (!invitation) throw new AppError("invitation.replaced");
  await emitInvited(tx, invitation, organizationTitle(organization));
  await audit(tx, { workspaceId, action: "invitation.resend", target: { kind: "invitation", id } });
  return invitation;
};

/** Sends a new link; the old one dies. Of two at once one wins, the other reads `invitation.replaced`. */
export const resendInvitation = async (
  ctx: UserCtx,
  { id, validDays }: { id: string; validDays: number },
): Promise<CreatedInvitation> => {
  const old = await getOpenInvitation(ctx, id);
  return presentCreatedInvitation(ctx, await transaction(ctx, (tx) => resendInvitationIn(tx, old, { validDays })));
};
