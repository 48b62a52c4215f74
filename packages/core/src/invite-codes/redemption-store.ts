import type { ListRedemptionsInput } from "@gatehouse/shared/invite-codes/invite-code";
import type { ClientSession, Db, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";
import { findPage } from "../db/page";

/** One use of a code. Names are looked up, so that a deleted person leaves none behind. */
export type RedemptionDoc = {
  _id: string;
  workspaceId: string;
  inviteCodeId: string;
  userId: string;
  /** Where the code led then. */
  organizationId: string;
  redeemedAt: Date;
};

export const redemptionIndexes: IndexDescription[] = [
  // list
  { key: { workspaceId: 1, inviteCodeId: 1, redeemedAt: 1, _id: 1 } },
  // one use per person
  { key: { userId: 1 }, unique: true },
];

export const createRedemptionStore = (db: Db, session?: ClientSession) => {
  const redemptions = tenantCollection<RedemptionDoc>(db, "redemptions", session);
  return {
    insert: (doc: RedemptionDoc) => redemptions.insert(doc),
    list: (workspaceId: string, { id, ...input }: ListRedemptionsInput) =>
      findPage(redemptions.in(workspaceId), { ...input, filter: { inviteCodeId: id }, sortField: "redeemedAt" }),
    countForWorkspace: (workspaceId: string) => redemptions.in(workspaceId).count({}),
    deleteForCode: (workspaceId: string, inviteCodeId: string) =>
      redemptions.in(workspaceId).deleteMany({ inviteCodeId }),
  };
};
