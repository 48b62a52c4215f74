import type { Deps } from "../context";
import { nameFields } from "./name-fields";
import { neverSeen, type UserDoc } from "./user-store";

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
    formerPasswordHashes: [],
    mustChangePassword: false,
    approveWhenVerified: false,
    statusReason: null,
    statusChangedBy: null,
    statusChangedAt: null,
    extra: {},
    invitedBy: null,
    inviteCodeId: null,
    lastSeenAt: neverSeen,
    signInCount: 0,
    createdAt: now,
    updatedAt: now,
    ...user,
  };
};
