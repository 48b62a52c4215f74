import type { Role } from "@gatehouse/shared/access/permissions";
import type { InvitationState, ListInvitationsInput } from "@gatehouse/shared/invitations/invitation";
import type { ClientSession, Db, Filter, IndexDescription } from "mongodb";
import { type Reach, type Scope, tenantCollection } from "../db/collection";
import { findPage } from "../db/page";
import { type Searchable, searchFilter } from "../db/searchable";
import { sampleIndex } from "../sample-data/sample-data-store";

export type InvitationDoc = {
  _id: string;
  /** The workspace it was sent from; for an invited super admin too. */
  workspaceId: string;
  /** The account that waits, with status "invited". */
  userId: string;
  email: string;
  firstName: string;
  lastName: string;
  search: Searchable;
  role: Role;
  organizationId: string | null;
  status: "open" | "accepted" | "revoked";
  tokenHash: string;
  /** Hashes of the links that a newer one replaced, so that they can say so. */
  replacedTokenHashes: string[];
  /** Others than the owner of the mailbox saw the present link, so that opening it proves no address. */
  isLinkShown: boolean;
  /** Counts the links sent; goes into the token. */
  generation: number;
  invitedBy: string;
  createdAt: Date;
  sentAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  /** When the holder of an expired link asked for a new one. */
  askedAt: Date | null;
  /** Made by the sample data, and gone with it. */
  isSample?: true;
};

export const invitationIndexes: IndexDescription[] = [
  sampleIndex,
  // findByTokenHash
  { key: { tokenHash: 1 }, unique: true },
  { key: { replacedTokenHashes: 1 } },
  // listForWorkspace, one index per sort
  { key: { workspaceId: 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, expiresAt: 1, _id: 1 } },
  { key: { workspaceId: 1, email: 1, _id: 1 } },
  // list with a filter or a search
  { key: { workspaceId: 1, status: 1, createdAt: 1, _id: 1 } },
  { key: { workspaceId: 1, status: 1, expiresAt: 1, _id: 1 } },
  { key: { workspaceId: 1, "search.keys": 1, createdAt: 1, _id: 1 } },
  // those of one organization
  { key: { workspaceId: 1, organizationId: 1, createdAt: 1, _id: 1 } },
  // deleteForUser
  { key: { userId: 1 } },
  // countOpenOfInviter
  { key: { workspaceId: 1, invitedBy: 1 } },
];

const stateFilter = (state: InvitationState, now: Date): Filter<InvitationDoc> => {
  if (state === "open") return { status: "open", expiresAt: { $gt: now } };
  if (state === "expired") return { status: "open", expiresAt: { $lte: now } };
  return { status: state };
};

export const createInvitationStore = (db: Db, session?: ClientSession) => {
  const invitations = tenantCollection<InvitationDoc>(db, "invitations", session);
  return {
    insert: (doc: InvitationDoc) => invitations.insert(doc),
    find: (workspaceId: Scope | Reach, id: string) => invitations.in(workspaceId).findOne({ _id: id }),
    findForJob: (id: string) => invitations.anywhere.findOne({ _id: id }),
    existsAnywhere: async (id: string) => (await invitations.anywhere.findOne({ _id: id })) !== null,
    listByIds: (workspaceId: Scope | Reach, ids: string[]) => invitations.in(workspaceId).findByIds(ids).toArray(),
    findByTokenHash: (tokenHash: string) => invitations.anywhere.findOne({ tokenHash }),
    findByReplacedTokenHash: (tokenHash: string) => invitations.anywhere.findOne({ replacedTokenHashes: tokenHash }),
    list: (workspaceId: Scope | Reach, input: Omit<ListInvitationsInput, "organizationId">, now: Date) =>
      findPage(invitations.in(workspaceId), {
        ...input,
        sortField: input.sort,
        filter: {
          ...(input.state && stateFilter(input.state, now)),
          ...(input.search && searchFilter<InvitationDoc>(input.search)),
        },
      }),
    countOpen: (workspaceId: Scope | Reach, now: Date) => invitations.in(workspaceId).count(stateFilter("open", now)),
    /** A new link for an invitation that is still open, from whoever sends it; the old one dies. Null when it is not open any more. */
    renew: (
      workspaceId: string,
      old: InvitationDoc,
      link: Pick<InvitationDoc, "tokenHash" | "expiresAt" | "isLinkShown" | "invitedBy">,
      now: Date,
    ) =>
      invitations.in(workspaceId).update(
        { _id: old._id, status: "open", generation: old.generation },
        {
          $set: { ...link, sentAt: now, askedAt: null },
          $inc: { generation: 1 },
          $push: { replacedTokenHashes: { $each: [old.tokenHash], $slice: -20 } },
        },
      ),
    noteLinkShown: (workspaceId: string, id: string, tokenHash: string) =>
      invitations.in(workspaceId).update({ _id: id, tokenHash, status: "open" }, { $set: { isLinkShown: true } }),
    revoke: (workspaceId: string, id: string) =>
      invitations.in(workspaceId).update({ _id: id, status: "open" }, { $set: { status: "revoked" } }),
    /** Uses the link up: one guarded update, so of two at once one wins. */
    claimByTokenHash: (tokenHash: string, now: Date) =>
      invitations.anywhere.update(
        { tokenHash, status: "open", expiresAt: { $gt: now } },
        { $set: { status: "accepted", acceptedAt: now } },
      ),
    /** Notes once per link that its holder asked for a new one. */
    claimAsking: (tokenHash: string, now: Date) =>
      invitations.anywhere.update(
        { tokenHash, status: "open", expiresAt: { $lte: now }, askedAt: null },
        { $set: { askedAt: now } },
      ),
    /** The open invitation of somebody who goes to another place; one that was used or withdrawn stays as it was. */
    moveForUser: (
      workspaceId: string,
      userId: string,
      place: Pick<InvitationDoc, "organizationId" | "role"> & Partial<Pick<InvitationDoc, "invitedBy">>,
    ) => invitations.in(workspaceId).update({ userId, status: "open" }, { $set: place }),
    /** The id of what was withdrawn. */
    revokeForUser: async (workspaceId: string, userId: string) =>
      (await invitations.in(workspaceId).update({ userId, status: "open" }, { $set: { status: "revoked" } }))?._id,
    countOpenOfInviter: (workspaceId: string, invitedBy: string, now: Date) =>
      invitations.in(workspaceId).count({ invitedBy, ...stateFilter("open", now) }),
    /** Returns the ids of what was deleted. */
    deleteForUser: async (userId: string) => {
      const ids = (await invitations.anywhere.find({ userId }).toArray()).map(({ _id }) => _id);
      await invitations.anywhere.deleteMany({ userId });
      return ids;
    },
  };
};
