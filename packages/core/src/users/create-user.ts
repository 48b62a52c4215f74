import { defaultInvitationDays } from "@gatehouse/shared/invitations/invitation-limits";
import type { CreatedUser, CreateUserInput } from "@gatehouse/shared/users/create-user";
import { refuseHigherRoles } from "../access/manageable-roles";
import { refuseUnconfirmed } from "../access/refuse-unconfirmed";
import { audit } from "../audit/audit";
import { choosePassword } from "../auth/choose-password";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { invitePerson } from "../invitations/invite-person";
import { presentCreatedInvitation } from "../invitations/present-invitation";
import { findOwnPlace } from "../organizations/find-own-place";
import { explainingTakenEmail } from "./explain-taken-email";
import { getUserInReach } from "./get-user-in-reach";
import { newUser } from "./new-user";
import { presentUser } from "./present-user";
import type { UserDoc } from "./user-store";
import { userWorkspaceId } from "./user-workspace-id";

const createWithPassword = async (ctx: UserCtx, input: CreateUserInput, password: string): Promise<UserDoc> => {
  const { workspaceId } = ctx.actor;
  const { email, firstName, lastName, role, portalAccess, chatAccess, emailVerified, mustChangePassword } = input;
  const { organizationId, teamIds } = await findOwnPlace(ctx, input);
  const chosen = await choosePassword(ctx, { workspaceId, password, owner: { email, firstName, lastName } });
  const scope = userWorkspaceId(role, workspaceId);
  const user = newUser(ctx, {
    ...{ email, firstName, lastName, role, organizationId, teamIds, ...chosen },
    ...{ portalAccess, chatAccess, emailVerified, mustChangePassword },
    workspaceId: scope,
    number: await ctx.stores.workspaces.nextNumber(scope, "user"),
    status: "active",
    invitedBy: ctx.actor.user._id,
  });
  const stored = transaction(ctx, async (tx) => {
    await tx.stores.users.insert(user);
    const target = { kind: "user", id: user._id } as const;
    const concerns = [organizationId];
    await audit(tx, { workspaceId: scope, action: "user.create", target, details: { email, role }, concerns });
  });
  await explainingTakenEmail(ctx, email, stored);
  return user;
};

/**
 * Adds somebody, who may sign in at once with the given password, or who gets an invitation. Throws
 * `role.not-manageable`, `user.needs-confirmation` for a super admin, `user.email-taken`.
 */
export const createUser = async (ctx: UserCtx, input: CreateUserInput): Promise<CreatedUser> => {
  await refuseHigherRoles(ctx, input.role);
  refuseUnconfirmed(input);
  if (input.password !== undefined) {
    const user = await createWithPassword(ctx, input, input.password);
    return { user: await presentUser(ctx, user), link: null };
  }
  const validDays = input.invitation?.validDays ?? defaultInvitationDays;
  const invitation = await invitePerson(ctx, { ...input, validDays }, await findOwnPlace(ctx, input));
  const { link } = await presentCreatedInvitation(ctx, invitation);
  return { user: await presentUser(ctx, await getUserInReach(ctx, invitation.userId)), link };
};
