import { AppError } from "@gatehouse/shared/errors";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { getOpenInvitation } from "./get-open-invitation";
import { invitationTokenHash, invitationUrl } from "./invitation-link";

/** The link as it was mailed. After the installation's secret was changed it can't be derived: send a new one. */
export const copyInvitationLink = async (ctx: UserCtx, { id }: { id: string }): Promise<{ link: string }> => {
  const invitation = await getOpenInvitation(ctx, id);
  if (invitation.expiresAt <= ctx.now()) throw new AppError("invitation.expired");
  if (invitationTokenHash(ctx.config, invitation) !== invitation.tokenHash) throw new AppError("invitation.replaced");
  const { workspaceId } = invitation;
  await transaction(ctx, async (tx) => {
    if (!(await tx.stores.invitations.noteLinkShown(workspaceId, id, invitation.tokenHash)))
      throw new AppError("invitation.replaced");
    await audit(tx, { workspaceId, action: "invitation.copy-link", target: { kind: "invitation", id } });
  });
  return { link: invitationUrl(ctx.config, invitation) };
};
