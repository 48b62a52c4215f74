import { AppError } from "@gatehouse/shared/errors";
import type { Invitation } from "@gatehouse/shared/invitations/invitation";
import { audit } from "../audit/audit";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { userWorkspaceId } from "../users/user-workspace-id";
import { getOpenInvitation } from "./get-open-invitation";
import type { InvitationDoc } from "./invitation-store";
import { presentInvitation } from "./present-invitation";

export const revokeInvitationIn = async (tx: Tx<UserCtx>, { id }: { id: string }): Promise<InvitationDoc> => {
  const { workspaceId, role } = await getOpenInvitation(tx, id);
  const invitation = await tx.stores.invitations.revoke(workspaceId, id);
  if (!invitation) throw new AppError("invitation.not-found");
  await tx.stores.users.deleteInvited(userWorkspaceId(role, workspaceId), invitation.userId);
  await audit(tx, { workspaceId, action: "invitation.revoke", target: { kind: "invitation", id } });
  return invitation;
};

/** Withdraws an invitation; the account that waited for it goes too, so that the address can be invited again. */
export const revokeInvitation = async (ctx: UserCtx, input: { id: string }): Promise<Invitation> =>
  presentInvitation(ctx, await transaction(ctx, (tx) => revokeInvitationIn(tx, input)));
