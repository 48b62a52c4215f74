import { isAdminRole } from "@gatehouse/shared/access/permissions";
import type { Page } from "@gatehouse/shared/page";
import type { ListUsersInput, User } from "@gatehouse/shared/users/user";
import type { UserCtx } from "../context";
import type { Scope } from "../db/collection";
import { namesOfOrganizations } from "../organizations/names-of-organizations";
import { fullName } from "./full-name";
import { neverSeen, type UserDoc } from "./user-store";

export type UserPage = Page<User> & { counts: { consumers: number; admins: number } };

/** Super admins belong to no workspace; only they see each other among the admins. */
const scopeOf = ({ actor }: UserCtx, kind: ListUsersInput["kind"]): Scope =>
  kind === "admins" && actor.user.role === "super_admin" ? [actor.workspaceId, null] : actor.workspaceId;

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
  portalAccess: doc.portalAccess,
  chatAccess: doc.chatAccess,
  emailVerified: doc.emailVerified,
  mustChangePassword: doc.mustChangePassword,
  lastSeenAt: doc.lastSeenAt.getTime() === neverSeen.getTime() ? null : doc.lastSeenAt,
  createdAt: doc.createdAt,
});

export const listUsers = async (ctx: UserCtx, input: ListUsersInput): Promise<UserPage> => {
  const { users } = ctx.stores;
  const [page, consumers, admins] = await Promise.all([
    users.list(scopeOf(ctx, input.kind), input),
    users.countConsumers(ctx.actor.workspaceId),
    users.countAdmins(scopeOf(ctx, "admins")),
  ]);
  const organizations = await namesOfOrganizations(ctx, page.items);
  return { ...page, items: page.items.map((doc) => toUser(doc, organizations)), counts: { consumers, admins } };
};
