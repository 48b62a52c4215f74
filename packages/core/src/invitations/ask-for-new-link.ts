import { AppError } from "@gatehouse/shared/errors";
import { hashToken } from "../auth/tokens";
import type { RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import { fullName } from "../users/full-name";
import { findInvitationByToken } from "./find-invitation-by-token";
import { invitationExpired } from "./invitation-events";

const refusals = {
  open: "invitation.still-valid",
  paused: "invitation.paused",
  expired: "invitation.already-asked",
  accepted: "invitation.accepted",
  revoked: "invitation.revoked",
  replaced: "invitation.replaced",
} as const;

/** The holder of an expired link asks the inviter for a new one; once per link. */
export const askForNewLink = (ctx: RequestCtx, { token }: { token: string }): Promise<void> =>
  transaction(ctx, async (tx) => {
    const invitation = await tx.stores.invitations.claimAsking(hashToken(token), tx.now());
    if (!invitation) {
      const { state } = await findInvitationByToken(tx, token);
      throw new AppError(refusals[state]);
    }
    const { _id, workspaceId, invitedBy, email } = invitation;
    const data = { invitationId: _id, inviterId: invitedBy, name: fullName(invitation), email };
    await emit(tx, invitationExpired, { workspaceId, data });
  });
