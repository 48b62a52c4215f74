import type { Role } from "@gatehouse/shared/access/permissions";
import { domainOf } from "@gatehouse/shared/users/email";
import type { RequestCtx } from "../context";
import type { Tx } from "../db/transaction";
import { redeemInviteCode } from "../invite-codes/redeem-invite-code";
import { findPlace, type Place } from "../organizations/find-place";
import type { Registration } from "./registration-options";

/** Where a newcomer lands, and who has to agree. */
export type Entry = {
  inviteCodeId: string | null;
  place: Place;
  role: Role;
  /** The settings, or holding the code, are the approval. */
  isApproved: boolean;
  /** The address is the approval, once it is proved. */
  isApprovedByAddress: boolean;
};

type Newcomer = { code: string; email: string; userId: string };

/** Takes a use of the code, where one is given; throws what `redeemInviteCode` throws. */
export const findEntry = async (
  tx: Tx<RequestCtx>,
  { workspaceId, settings: { registration } }: Registration,
  { code, email, userId }: Newcomer,
): Promise<Entry> => {
  if (code) {
    return { ...(await redeemInviteCode(tx, { code, email, userId })), isApprovedByAddress: false };
  }
  const role = "member";
  return {
    inviteCodeId: null,
    place: await findPlace(tx, workspaceId, { role }),
    role,
    isApproved: registration.approval === "automatic",
    isApprovedByAddress: tx.config.emailEnabled && registration.autoApproveDomains.includes(domainOf(email)),
  };
};
