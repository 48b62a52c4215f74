import { isAdminRole } from "@gatehouse/shared/access/permissions";
import type { User } from "@gatehouse/shared/users/user";
import type { UserCtx } from "../context";
import type { OrganizationDoc } from "../organizations/organization-store";
import { organizationsById } from "../organizations/organizations-by-id";
import { fullName } from "./full-name";
import { type ListedUser, neverSeen } from "./user-store";

const toPlace = (organization: OrganizationDoc | undefined): User["organization"] =>
  organization ? { id: organization._id, name: organization.name, isDefault: organization.isDefault } : null;

const toUser = (doc: ListedUser, organizations: Map<string, OrganizationDoc>): User => ({
  id: doc._id,
  number: doc.number,
  email: doc.email,
  firstName: doc.firstName,
  lastName: doc.lastName,
  name: fullName(doc),
  role: doc.role,
  status: doc.status,
  organization: isAdminRole(doc.role) ? null : toPlace(organizations.get(doc.organizationId ?? "")),
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
export const presentUsers = async (ctx: UserCtx, docs: ListedUser[]): Promise<User[]> => {
  const organizations = await organizationsById(ctx, docs);
  return docs.map((doc) => toUser(doc, organizations));
};

export const presentUser = async (ctx: UserCtx, doc: ListedUser): Promise<User> =>
  toUser(doc, await organizationsById(ctx, [doc]));
