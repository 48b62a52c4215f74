import type { Role } from "@gatehouse/shared/access/permissions";
import { audit } from "../audit/audit";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import { emit } from "../events/emit";
import type { Place } from "../organizations/find-place";
import { organizationTitle } from "../organizations/organization-title";
import { approvesByItself } from "./approves-by-itself";
import { findUsableInviteCode, refuseCode } from "./find-usable-invite-code";
import { inviteCodeUsedUp } from "./invite-code-events";

type Redeemed = { inviteCodeId: string; place: Place; role: Role; isApproved: boolean };

/**
 * Takes one use of a code for a person who registers in this transaction, and says where they land. Throws what
 * `findUsableInviteCode` throws. Many may want the same code at once, see `whileCodeLasts`: whatever can be done before
 * (hashing the password, taking a number) belongs before the transaction.
 */
export const redeemInviteCode = async (
  tx: Tx<RequestCtx>,
  { code, email, userId }: { code: string; email: string; userId: string },
): Promise<Redeemed> => {
  const { inviteCode, place } = await findUsableInviteCode(tx, { code, email });
  const { _id: inviteCodeId, workspaceId, organizationId, role, createdBy } = inviteCode;
  const now = tx.now();
  // First of all writes: of two transactions that collide, the one that has to start again has done little.
  const claimed = await tx.stores.inviteCodes.claim(workspaceId, inviteCodeId, now);
  if (!claimed) throw refuseCode("invite-code.used-up");
  await tx.stores.redemptions.insert({
    _id: tx.newId("redemption"),
    workspaceId,
    inviteCodeId,
    userId,
    organizationId,
    redeemedAt: now,
  });
  const target = { kind: "invite-code", id: inviteCodeId } as const;
  await audit(tx, { workspaceId, action: "invite-code.redeem", target, concerns: [userId, organizationId] });
  if (claimed.used === claimed.quota) {
    const organizationName = organizationTitle(place.organization);
    const data = { inviteCodeId, creatorId: createdBy, code: claimed.code, quota: claimed.quota, organizationName };
    await emit(tx, inviteCodeUsedUp, { workspaceId, data });
  }
  return { inviteCodeId, place, role, isApproved: approvesByItself(tx.config, inviteCode) };
};
