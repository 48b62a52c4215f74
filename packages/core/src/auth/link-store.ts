import type { ClientSession, Db, IndexDescription } from "mongodb";
import { globalCollection } from "../db/collection";

export const linkPurposes = ["verify-email", "reset-password", "change-email"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** A link that was mailed to somebody: it proves that who opens it reads that mailbox. */
export type LinkDoc = {
  _id: string;
  purpose: LinkPurpose;
  userId: string;
  /** The mailbox it was sent to. */
  email: string;
  tokenHash: string;
  status: "open" | "used" | "replaced";
  createdAt: Date;
  expiresAt: Date;
  /** Kept a while longer than it works, so that it can say what became of it. */
  forgottenAt: Date;
};

export const linkIndexes: IndexDescription[] = [
  // findByTokenHash, claimByTokenHash
  { key: { tokenHash: 1 }, unique: true },
  // findOpenForUser, replaceForUser, replaceAndMove, deleteForUser
  { key: { userId: 1, purpose: 1, status: 1 } },
  { key: { forgottenAt: 1 }, expireAfterSeconds: 0 },
];

export const createLinkStore = (db: Db, session?: ClientSession) => {
  const links = globalCollection<LinkDoc>(db, "links", session);
  return {
    insert: (doc: LinkDoc) => links.insert(doc),
    findForJob: (id: string) => links.findOne({ _id: id }),
    findByTokenHash: (purpose: LinkPurpose, tokenHash: string) => links.findOne({ tokenHash, purpose }),
    findOpenForUser: (userId: string, purpose: LinkPurpose, now: Date) =>
      links.findOne({ userId, purpose, status: "open", expiresAt: { $gt: now } }),
    /** Only the newest link of a purpose opens anything. */
    replaceForUser: (userId: string, ...purposes: LinkPurpose[]) =>
      links.updateMany({ userId, purpose: { $in: purposes }, status: "open" }, { $set: { status: "replaced" } }),
    /** Of an account that made room for another: the links say that newer ones were sent, and are erased with that. */
    replaceAndMove: (userId: string, toUserId: string) =>
      links.updateMany({ userId }, { $set: { userId: toUserId, status: "replaced" } }),
    /** Uses the link up: one guarded update, so of two at once one wins. */
    claimByTokenHash: (purpose: LinkPurpose, tokenHash: string, now: Date) =>
      links.update({ tokenHash, purpose, status: "open", expiresAt: { $gt: now } }, { $set: { status: "used" } }),
    deleteForUser: (userId: string) => links.deleteMany({ userId }),
  };
};
