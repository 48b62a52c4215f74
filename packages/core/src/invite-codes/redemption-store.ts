import type { ListRedemptionsInput } from "@gatehouse/shared/invite-codes/invite-code";
import type { ClientSession, Db, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";
import { findPage } from "../db/page";
import { sampleIndex } from "../sample-data/sample-data-store";

/** One use of a code. Names are looked up, so that a deleted person leaves none behind. */
export type RedemptionDoc = {
  _id: string;
  workspaceId: string;
  inviteCodeId: string;
  userId: string;
  /** Where the code led then. */
  organizationId: string;
  redeemedAt: Date;
  /** Made by the sample data, and gone with it. */
  isSample?: true;
};

export const redemptionIndexes: IndexDescription[] = [
  sampleIndex,
  // list
  { key: { workspaceId: 1, inviteCodeId: 1, redeemedAt: 1, _id: 1 } },
  // one use per person
  { key: { userId: 1 }, unique: true },
];

export const createRedemptionStore = (db: Db, session?: ClientSession) => {
  const redemptions = tenantCollection<RedemptionDoc>(db, "inviteCodeRedemptions", session);
  return {
    insert: (doc: RedemptionDoc) => redemptions.insert(doc),
    list: (workspaceId: string, { id, ...input }: ListRedemptionsInput) =>
      findPage(redemptions.in(workspaceId), { ...input, filter: { inviteCodeId: id }, sortField: "redeemedAt" }),
    countForWorkspace: (workspaceId: string) => redemptions.in(workspaceId).count({}),
    deleteForCode: (workspaceId: string, inviteCodeId: string) =>
      redemptions.in(workspaceId).deleteMany({ inviteCodeId }),
  };
};
