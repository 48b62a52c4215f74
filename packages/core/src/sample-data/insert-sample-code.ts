import { inviteCodeKey } from "@gatehouse/shared/invite-codes/invite-code-text";
import type { RequestCtx } from "../context";
import { searchable } from "../db/searchable";
import type { Tx } from "../db/transaction";
import { neverExpires } from "../invite-codes/invite-code-store";
import type { OrganizationDoc } from "../organizations/organization-store";
import type { UserDoc } from "../users/user-store";
import type { SampleCode } from "./sample-world";

const dayMs = 24 * 3_600_000;

type Place = { teamIdsByName: Map<string, string>; everybody: string; users: UserDoc[] };

/** A code of the organization, with those of its people who came with it. */
export const insertSampleCode = async (
  tx: Tx<RequestCtx>,
  { _id: organizationId, workspaceId, createdAt }: OrganizationDoc,
  { code, team, quota, expiresIn, emailDomains = [], cameWith }: SampleCode,
  { teamIdsByName, everybody, users }: Place,
): Promise<void> => {
  const _id = tx.newId("inviteCode");
  const redeemers = users.filter(({ lastName }) => cameWith.includes(lastName));
  const now = tx.now();
  await tx.stores.inviteCodes.insert({
    _id,
    workspaceId,
    code,
    key: inviteCodeKey(code),
    search: searchable(code),
    isActive: true,
    quota,
    used: redeemers.length,
    expiresAt: expiresIn === undefined ? neverExpires : new Date(now.getTime() + expiresIn * dayMs),
    organizationId,
    teamId: (team && teamIdsByName.get(team)) || everybody,
    moreTeamIds: [],
    isTeamGone: false,
    role: "member",
    emailDomains,
    autoApprove: true,
    createdBy: users[0]?._id ?? "",
    createdAt,
    updatedAt: createdAt,
    isSample: true,
  });
  for (const [index, { _id: userId }] of redeemers.entries()) {
    await tx.stores.redemptions.insert({
      _id: tx.newId("redemption"),
      workspaceId,
      inviteCodeId: _id,
      userId,
      organizationId,
      redeemedAt: new Date(now.getTime() - (index + 1) * 3 * dayMs),
      isSample: true,
    });
  }
};
