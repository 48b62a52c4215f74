import { AppError } from "@gatehouse/shared/errors";
import { refuseHigherRoles } from "../access/manageable-roles";
import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { getUserInReach } from "./get-user-in-reach";
import type { UserDoc } from "./user-store";

/**
 * The person as they are now, whom the actor may change: in reach and not above them. Throws `user.not-found`,
 * `role.not-manageable`, and `user.changed-meanwhile` when they are not any more as `updatedAt` says they were read.
 */
export const getUserToChange = async (
  tx: Tx<UserCtx>,
  { id, updatedAt }: { id: string; updatedAt?: Date },
): Promise<UserDoc> => {
  const user = await getUserInReach(tx, id);
  await refuseHigherRoles(tx, user.role);
  if (updatedAt && updatedAt.getTime() !== user.updatedAt.getTime()) throw new AppError("user.changed-meanwhile");
  return user;
};

/** The same for what nobody does to themselves; throws `user.is-self`. */
export const getOtherToChange = async (tx: Tx<UserCtx>, { id }: { id: string }): Promise<UserDoc> => {
  if (id === tx.actor.user._id) throw new AppError("user.is-self");
  return getUserToChange(tx, { id });
};

/** Of those only people who are in, or were until they were suspended. */
export const getMemberToChange = async (tx: Tx<UserCtx>, { id }: { id: string }): Promise<UserDoc> => {
  const user = await getOtherToChange(tx, { id });
  refuseInvited(user);
  if (!user.organizationId || (user.status !== "active" && user.status !== "suspended"))
    throw new AppError("user.wrong-status");
  return user;
};

/** Of somebody invited the invitation says what they become. */
export const refuseInvited = ({ status }: UserDoc): void => {
  if (status === "invited") throw new AppError("user.is-invited");
};
