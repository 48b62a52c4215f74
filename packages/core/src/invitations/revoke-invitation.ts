import { AppError } from "@gatehouse/shared/errors";
import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { userWorkspaceId } from "../users/user-workspace-id";
import { getOpenInvitation } from "./get-open-invitation";
import { presentInvitation } from "./present-invitation";

/** Withdraws an invitation; the account that waited for it goes too, so that the address can be invited again. */
export const revokeInvitation = async (ctx: UserCtx, { id }: { id: string }): Promise<Invitation> => {
  const { workspaceId, role } = await getOpenInvitation(ctx, id);
  const revoked = await transaction(ctx, async (tx) => {
    await getOpenInvitation(tx, id);
    const invitation = await tx.stores.invitations.revoke(workspaceId, id);
    if (!invitation) throw new AppError("invitation.not-found");
    await tx.stores.users.deleteInvited(userWorkspaceId(role, workspaceId), invitation.userId);
    await audit(tx, { workspaceId, action: "invitation.revoke", target: { kind: "invitation", id } });
    return invitation;
  });
  return presentInvitation(ctx, revoked);
};
