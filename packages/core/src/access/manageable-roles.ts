import { manageableRoles, type Role } from "@gatehouse/shared/access/permissions";
import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError } from "@gatehouse/shared/errors";
import type { Actor } from "../auth/actor";
import type { UserCtx } from "../context";
import { getSettings } from "../settings/settings-of";

/** Roles the actor may give, and whose holders they may invite, change, suspend and remove. */
export const manageableRolesOf = async (
  ctx: Pick<UserCtx, "stores"> & { actor: Pick<Actor, "user" | "workspaceId"> },
): Promise<Role[]> => {
  const { user, workspaceId } = ctx.actor;
  const asks = user.role === "admin";
  return manageableRoles(user, asks && (await getSettings(ctx, workspaceId)).admins.adminsManageAdmins);
};

/** Throws `role.not-manageable` when one of the roles is above what the actor manages. */
export const refuseHigherRoles = async (ctx: Pick<UserCtx, "stores" | "actor">, ...asked: Role[]): Promise<void> => {
  const manageable = await manageableRolesOf(ctx);
  if (asked.every((role) => manageable.includes(role))) return;
  const code = "role.not-manageable";
  throw new AppError(code, { fields: { role: errorMessages[code] } });
};
