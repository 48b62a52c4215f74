import { isAdminRole, roles } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import type { ChangeRoleInput } from "@gatehouse/shared/users/user-changes";
import { refuseHigherRoles } from "../access/manageable-roles";
import { refuseUnconfirmed } from "../access/refuse-unconfirmed";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { findOwnPlace } from "../organizations/find-own-place";
import type { Place } from "../organizations/find-place";
import { auditUser } from "./audit-user";
import { emitMembership } from "./emit-membership";
import { getUserToChange, refuseInvited } from "./get-user-to-change";
import { nameSuccessor } from "./name-successor";
import { placeUser } from "./place-user";
import { saveUser } from "./save-user";
import { userRoleChanged } from "./user-events";
import type { UserDoc } from "./user-store";
import { userWorkspaceId } from "./user-workspace-id";

/** Everybody may step down from their own role, and nobody raises it. */
const getUser = async (tx: Tx<UserCtx>, { id, role, updatedAt }: ChangeRoleInput): Promise<UserDoc> => {
  const { user } = tx.actor;
  if (id !== user._id) {
    await refuseHigherRoles(tx, role);
    return getUserToChange(tx, { id, updatedAt });
  }
  if (roles.indexOf(role) < roles.indexOf(user.role)) throw new AppError("role.not-manageable");
  if (updatedAt.getTime() !== user.updatedAt.getTime()) throw new AppError("user.changed-meanwhile");
  return user;
};

/** The queue decides about consumers: an admin in it would wait forever. */
const refuseNotIn = ({ status }: UserDoc): void => {
  if (status === "pending" || status === "rejected") throw new AppError("user.wrong-status");
};

/** Giving the own admin role away is asked twice, too. */
const refuseUnconfirmedStepDown = (tx: Tx<UserCtx>, user: UserDoc, { isConfirmed }: ChangeRoleInput): void => {
  const isOwnAdminRole = user._id === tx.actor.user._id && isAdminRole(user.role);
  if (isOwnAdminRole && !isConfirmed) throw new AppError("user.needs-confirmation");
};

/** Consumers keep their organization and teams; who becomes or was an admin changes place too. */
const placeFor = async (tx: Tx<UserCtx>, user: UserDoc, { role, organizationId }: ChangeRoleInput): Promise<Place> =>
  isAdminRole(role) || !user.organizationId
    ? findOwnPlace(tx, { role, organizationId })
    : { organizationId: user.organizationId, teamIds: user.teamIds, organization: null };

/** Super admins belong to no workspace; numbers are counted per workspace. */
const changeWorkspace = async (tx: Tx<UserCtx>, user: UserDoc): Promise<UserDoc> => {
  const workspaceId = userWorkspaceId(user.role, tx.actor.workspaceId);
  if (workspaceId === user.workspaceId) return user;
  const number = await tx.stores.workspaces.nextNumber(workspaceId, "user");
  return saveUser(tx, user, { workspaceId, number });
};

/** Throws `role.not-manageable`, `user.needs-confirmation`, and what keeps the last admins in their seats. */
export const changeRole = (ctx: UserCtx, input: ChangeRoleInput): Promise<void> =>
  transaction(ctx, async (tx) => {
    const user = await getUser(tx, input);
    refuseInvited(user);
    if (user.role === input.role) return;
    if (isAdminRole(input.role)) refuseNotIn(user);
    refuseUnconfirmed(input);
    refuseUnconfirmedStepDown(tx, user, input);
    await nameSuccessor(tx, user, input.successorId);
    const place = await placeFor(tx, user, input);
    const changed = await changeWorkspace(tx, await placeUser(tx, user, { place, role: input.role }));
    await emitMembership(tx, userRoleChanged, user, { from: user.role, to: input.role });
    await auditUser(tx, { action: "user.change-role", before: user, after: changed });
  });
