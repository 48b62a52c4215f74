import type { ClientSession, Db, IndexDescription } from "mongodb";
import { globalCollection } from "../db/collection";
import type { OrganizationDoc } from "../organizations/organization-store";
import type { UserDoc } from "../users/user-store";

export type SessionDoc = {
  /** SHA-256 of the id in the cookie. */
  _id: string;
  userId: string;
  ip: string;
  userAgent: string;
  createdAt: Date;
  lastUsedAt: Date;
  /** Ends by idleness; moved ahead by use, never beyond `endsAt`. */
  expiresAt: Date;
  endsAt: Date;
  idleMs: number;
};

/** The organization is that of a consumer; people who run a workspace have none. */
export type SessionWithUser = SessionDoc & { user: UserDoc; organization: OrganizationDoc | null };

const lookUp = (from: string, localField: string, as: string) => ({
  $lookup: { from, localField, foreignField: "_id", as },
});

export const sessionIndexes: IndexDescription[] = [
  // listForUser, deleteAllForUser
  { key: { userId: 1, lastUsedAt: -1 } },
  { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
];

export const createSessionStore = (db: Db, session?: ClientSession) => {
  const sessions = globalCollection<SessionDoc>(db, "sessions", session);
  return {
    insert: (doc: SessionDoc) => sessions.insert(doc),
    /** Everything a request has to know of who sends it, in one round trip. */
    findWithUser: async (hash: string): Promise<SessionWithUser | null> => {
      const [found] = await sessions
        .aggregate<SessionDoc & { users: UserDoc[]; organizations: OrganizationDoc[] }>({ _id: hash }, [
          lookUp("users", "userId", "users"),
          lookUp("organizations", "users.organizationId", "organizations"),
        ])
        .toArray();
      if (!found) return null;
      const { users, organizations, ...session } = found;
      const [user] = users;
      return user ? { ...session, user, organization: organizations[0] ?? null } : null;
    },
    listForUser: (userId: string, now: Date) =>
      sessions
        .find({ userId, expiresAt: { $gt: now } })
        .sort({ lastUsedAt: -1 })
        .limit(100)
        .toArray(),
    /** Notes the use and moves the end ahead; writes only when the last use is before `since`. */
    touch: (hash: string, since: Date, now: Date, idleMs: number) =>
      sessions.update({ _id: hash, lastUsedAt: { $lt: since } }, [
        { $set: { lastUsedAt: now, expiresAt: { $min: [new Date(now.getTime() + idleMs), "$endsAt"] } } },
      ]),
    deleteByHash: (hash: string) => sessions.deleteMany({ _id: hash }),
    deleteForUser: (userId: string, hash: string) => sessions.deleteMany({ _id: hash, userId }),
    deleteAllForUser: (userId: string) => sessions.deleteMany({ userId }),
    deleteOthersForUser: (userId: string, keptHash: string) => sessions.deleteMany({ userId, _id: { $ne: keptHash } }),
    deleteAllForUsers: (userIds: string[]) => sessions.deleteMany({ userId: { $in: userIds } }),
    deleteExpired: (now: Date) => sessions.deleteMany({ expiresAt: { $lte: now } }),
  };
};
