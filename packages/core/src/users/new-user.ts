import type { Deps } from "../context";
import { searchKeys } from "../db/search-keys";
import { neverSeen, type UserDoc } from "./user-store";

/** Enough to sort by; a name in ligatures grows many times when it is normalized. */
const sortedCharacters = 100;

/** What follows from a person's names and address, wherever they change. */
export const nameFields = (firstName: string, lastName: string, email: string) => ({
  firstName,
  lastName,
  nameKey: `${lastName} ${firstName}`.normalize("NFKC").toLowerCase().slice(0, sortedCharacters),
  searchKeys: searchKeys(firstName, lastName, `${firstName} ${lastName}`, email),
});

export const fullName = ({ firstName, lastName }: Pick<UserDoc, "firstName" | "lastName">): string =>
  `${firstName} ${lastName}`;

type NewUser = Pick<UserDoc, "workspaceId" | "number" | "email" | "firstName" | "lastName" | "role" | "status"> &
  Partial<UserDoc>;

export const newUser = (ctx: Pick<Deps, "now" | "newId">, user: NewUser): UserDoc => {
  const now = ctx.now();
  return {
    _id: ctx.newId("user"),
    ...nameFields(user.firstName, user.lastName, user.email),
    organizationId: null,
    teamIds: [],
    portalAccess: true,
    chatAccess: true,
    emailVerified: false,
    passwordHash: null,
    invitedBy: null,
    lastSeenAt: neverSeen,
    signInCount: 0,
    createdAt: now,
    updatedAt: now,
    ...user,
  };
};
