import type { Adapter, DatabaseSession, DatabaseUser, Lucia } from "lucia";
import type { Deps } from "../context";
import type { OrganizationDoc } from "../organizations/organization-store";
import type { UserDoc } from "../users/user-store";
import type { SessionDoc } from "./session-store";
import { hashToken } from "./tokens";

type SessionUser = { doc: UserDoc; organization: OrganizationDoc | null };

declare module "lucia" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the library asks for its interface to be extended
  interface Register {
    Lucia: Lucia<Pick<SessionDoc, "createdAt" | "lastUsedAt" | "idleMs">, SessionUser>;
    DatabaseUserAttributes: SessionUser;
    DatabaseSessionAttributes: Omit<SessionDoc, "_id" | "userId" | "expiresAt">;
  }
}

const fromDoc = ({ userId, expiresAt, ...attributes }: SessionDoc, id: string): DatabaseSession => ({
  id,
  userId,
  expiresAt,
  attributes,
});

/** Lucia over our stores: the id in the cookie is known to nobody but the browser, the database has its hash. */
export const sessionAdapter = ({ stores, now }: Pick<Deps, "stores" | "now">): Adapter => ({
  getSessionAndUser: async (id): Promise<[DatabaseSession | null, DatabaseUser | null]> => {
    const found = await stores.sessions.findWithUser(hashToken(id));
    if (!found || found.expiresAt <= now() || found.endsAt <= now()) return [null, null];
    const { user: doc, organization, ...session } = found;
    return [fromDoc(session, id), { id: doc._id, attributes: { doc, organization } }];
  },
  getUserSessions: async (userId) =>
    (await stores.sessions.listForUser(userId, now())).map((session) => fromDoc(session, session._id)),
  // Lucia counts from the system's clock; ours is the one of the context.
  setSession: ({ id, userId, attributes }) => {
    const expiresAt = new Date(now().getTime() + attributes.idleMs);
    return stores.sessions.insert({ _id: hashToken(id), userId, expiresAt, ...attributes });
  },
  // Use moves the end ahead (see `findActor`), within the absolute limit that Lucia doesn't know.
  updateSessionExpiration: async () => {},
  deleteSession: async (id) => {
    await stores.sessions.deleteByHash(hashToken(id));
  },
  deleteUserSessions: async (userId) => {
    await stores.sessions.deleteAllForUser(userId);
  },
  deleteExpiredSessions: async () => {
    await stores.sessions.deleteExpired(now());
  },
});
