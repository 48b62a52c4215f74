import type { CreateInviteCodeInput, ListInviteCodesInput } from "@gatehouse/shared/invite-codes/invite-code";
import type { InviteCodeState } from "@gatehouse/shared/invite-codes/invite-code-state";
import type { ClientSession, Db, Filter, IndexDescription } from "mongodb";
import { tenantCollection } from "../db/collection";
import { laterThan } from "../db/later-than";
import { findPage } from "../db/page";
import { type Searchable, searchFilter } from "../db/searchable";
import { sampleIndex } from "../sample-data/sample-data-store";

export type InviteCodeDoc = {
  _id: string;
  workspaceId: string;
  /** As people read it. */
  code: string;
  /** By which it is found, whatever way it is typed. */
  key: string;
  search: Searchable;
  isActive: boolean;
  /** Null: unlimited. */
  quota: number | null;
  used: number;
  /** The end of time while it never expires, so that lists can sort by it. */
  expiresAt: Date;
  organizationId: string;
  /** The team people come for; without it the code opens nothing. */
  teamId: string;
  moreTeamIds: string[];
  isTeamGone: boolean;
  role: CreateInviteCodeInput["role"];
  /** Empty: addresses of every domain. */
  emailDomains: string[];
  autoApprove: boolean;
  createdBy: string;
  /** Made by the sample data, and gone with it. */
  isSample?: true;
  createdAt: Date;
  updatedAt: Date;
};

export const neverExpires = new Date("9999-12-31T23:59:59.999Z");

export const inviteCodeIndexes: IndexDescription[] = [
  sampleIndex,
  // findByKey; unique over the installation, because a code alone says where it leads
  { key: { key: 1 }, unique: true },
  // list, one index per sort
  { key: { workspaceId: 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, code: 1, _id: 1 } },
  { key: { workspaceId: 1, expiresAt: 1, _id: 1 } },
  { key: { workspaceId: 1, used: 1, _id: 1 } },
  // list with a filter or a search
  { key: { workspaceId: 1, "search.keys": 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, organizationId: 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, teamId: 1, createdAt: 1, _id: 1 } },
  // closeForTeam
  { key: { workspaceId: 1, moreTeamIds: 1 } },
];

const hasUsesLeft: Filter<InviteCodeDoc> = { $or: [{ quota: null }, { $expr: { $lt: ["$used", "$quota"] } }] };

/** The same question as `inviteCodeState`, asked of the database. */
const stateFilter = (state: InviteCodeState, now: Date): Filter<InviteCodeDoc> => {
  if (state === "inactive") return { isActive: false };
  if (state === "not_usable") return { isActive: true, isTeamGone: true };
  const leadsSomewhere = { isActive: true, isTeamGone: false };
  if (state === "expired") return { ...leadsSomewhere, expiresAt: { $lte: now } };
  const isOpen = { ...leadsSomewhere, expiresAt: { $gt: now } };
  return state === "active" ? { ...isOpen, ...hasUsesLeft } : { ...isOpen, $nor: [hasUsesLeft] };
};

type ListFilter = Pick<ListInviteCodesInput, "state" | "organizationId" | "teamId" | "search"> & {
  /** Organizations and teams whose name has what is searched for. */
  found: { organizationIds: string[]; teamIds: string[] };
};

const listFilter = (
  { state, organizationId, teamId, search, found }: ListFilter,
  now: Date,
): Filter<InviteCodeDoc> => ({
  ...(organizationId && { organizationId }),
  ...(teamId && { teamId }),
  $and: [
    state ? stateFilter(state, now) : {},
    search
      ? {
          $or: [
            searchFilter<InviteCodeDoc>(search),
            { organizationId: { $in: found.organizationIds } },
            { teamId: { $in: found.teamIds } },
          ],
        }
      : {},
  ],
});

export const createInviteCodeStore = (db: Db, session?: ClientSession) => {
  const codes = tenantCollection<InviteCodeDoc>(db, "inviteCodes", session);
  return {
    insert: (doc: InviteCodeDoc) => codes.insert(doc, { key: { code: "invite-code.taken", field: "code" } }),
    find: (workspaceId: string, id: string) => codes.in(workspaceId).findOne({ _id: id }),
    listByIds: (workspaceId: string, ids: string[]) => codes.in(workspaceId).findByIds(ids).toArray(),
    /** A code is known to its holders only, and says by itself which workspace it belongs to. */
    findByKey: (key: string) => codes.anywhere.findOne({ key }),
    list: (workspaceId: string, input: ListInviteCodesInput & ListFilter, now: Date) =>
      findPage(codes.in(workspaceId), { ...input, sortField: input.sort, filter: listFilter(input, now) }),
    /** Takes one use of a code that is usable right now: one guarded update, so of two for the last use one wins. */
    claim: (workspaceId: string, id: string, now: Date) =>
      codes.in(workspaceId).update({ _id: id, ...stateFilter("active", now) }, { $inc: { used: 1 } }),
    /** Changes a code that is still as it was at `updatedAt`; null when somebody else changed it. Uses don't matter. */
    update: (
      workspaceId: string,
      { _id, updatedAt }: Pick<InviteCodeDoc, "_id" | "updatedAt">,
      fields: Partial<InviteCodeDoc>,
      now: Date,
    ) =>
      codes.in(workspaceId).update({ _id, updatedAt }, { $set: { ...fields, updatedAt: laterThan(updatedAt, now) } }),
    delete: (workspaceId: string, id: string) => codes.in(workspaceId).deleteMany({ _id: id }),
    /** To be called in the transaction that deletes teams: codes that led to them open nothing any more. */
    closeForTeams: async (workspaceId: string, teamIds: string[]) => {
      await codes.in(workspaceId).updateMany({ teamId: { $in: teamIds } }, { $set: { isTeamGone: true } });
      await codes
        .in(workspaceId)
        .updateMany({ moreTeamIds: { $in: teamIds } }, { $pull: { moreTeamIds: { $in: teamIds } } });
    },
    listOfOrganization: (workspaceId: string, organizationId: string, limit: number) =>
      codes.in(workspaceId).find({ organizationId }).limit(limit).toArray(),
    countForOrganization: (workspaceId: string, organizationId: string) =>
      codes.in(workspaceId).count({ organizationId }),
  };
};
