import { AppError } from "@gatehouse/shared/errors";
import type { CreatedInvitation } from "@gatehouse/shared/invitations/invitation";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { organizationTitle } from "../organizations/organization-title";
import { emitInvited } from "./emit-invited";
import { getOpenInvitation } from "./get-open-invitation";
import { invitationEnd } from "./invitation-end";
import { invitationTokenHash } from "./invitation-link";
import { presentCreatedInvitation } from "./present-invitation";

/** Sends a new link; the old one dies. Of two at once one wins, the other reads `invitation.replaced`. */
export const resendInvitation = async (
  ctx: UserCtx,
  { id, validDays }: { id: string; validDays: number },
): Promise<CreatedInvitation> => {
  const old = await getOpenInvitation(ctx, id);
  const { workspaceId } = old;
  const organization = old.organizationId ? await ctx.stores.organizations.find(workspaceId, old.organizationId) : null;
  const tokenHash = invitationTokenHash(ctx.config, { _id: id, generation: old.generation + 1 });
  const renewed = await transaction(ctx, async (tx) => {
    await getOpenInvitation(tx, id);
    const now = tx.now();
    const link = { tokenHash, expiresAt: invitationEnd(now, validDays) };
    const invitation = await tx.stores.invitations.renew(workspaceId, old, link, now);
    if (!invitation) throw new AppError("invitation.replaced");
    await emitInvited(tx, invitation, organizationTitle(organization));
    await audit(tx, { workspaceId, action: "invitation.resend", target: { kind: "invitation", id } });
    return invitation;
  });
  return presentCreatedInvitation(ctx, renewed);
};
