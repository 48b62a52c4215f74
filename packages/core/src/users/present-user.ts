import { isAdminRole } from "@gatehouse/shared/access/permissions";
import type { User } from "@gatehouse/shared/users/user";
import type { UserCtx } from "../context";
import { namesOfOrganizations } from "../organizations/names-of-organizations";
import { fullName } from "./full-name";
import { neverSeen, type UserDoc } from "./user-store";

const toUser = (doc: UserDoc, organizations: Map<string, string>): User => ({
  id: doc._id,
  number: doc.number,
  email: doc.email,
  firstName: doc.firstName,
  lastName: doc.lastName,
  name: fullName(doc),
  role: doc.role,
  status: doc.status,
  organization:
    isAdminRole(doc.role) || !doc.organizationId
      ? null
      : { id: doc.organizationId, name: organizations.get(doc.organizationId) ?? "" },
  teamIds: doc.teamIds,
  portalAccess: doc.portalAccess,
  chatAccess: doc.chatAccess,
  emailVerified: doc.emailVerified,
  mustChangePassword: doc.mustChangePassword,
  lastSeenAt: doc.lastSeenAt.getTime() === neverSeen.getTime() ? null : doc.lastSeenAt,
  createdAt: doc.createdAt,
  updatedAt: doc.updatedAt,
});

/** Documents of one page as people see them, with the names they point to. */
export const presentUsers = async (ctx: UserCtx, docs: UserDoc[]): Promise<User[]> => {
  const organizations = await namesOfOrganizations(ctx, docs);
  return docs.map((doc) => toUser(doc, organizations));
};

export const presentUser = async (ctx: UserCtx, doc: UserDoc): Promise<User> =>
  toUser(doc, await namesOfOrganizations(ctx, [doc]));
