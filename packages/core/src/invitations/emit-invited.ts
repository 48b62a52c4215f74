import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import { fullName } from "../users/full-name";
import { userInvited } from "./invitation-events";
import type { InvitationDoc } from "./invitation-store";

/** Tells the invited person, by mail, with the link of the invitation's present generation. */
export const emitInvited = (
  tx: Tx<UserCtx>,
  invitation: InvitationDoc,
  organizationName: string | null,
): Promise<void> =>
  emit(tx, userInvited, {
    workspaceId: invitation.workspaceId,
    data: {
      invitationId: invitation._id,
      userId: invitation.userId,
      generation: invitation.generation,
      inviterName: fullName(tx.actor.user),
      organizationName,
      role: invitation.role,
      expiresAt: invitation.expiresAt,
    },
  });
