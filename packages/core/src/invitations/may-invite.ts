import { assignableRoles, type Role } from "@gatehouse/shared/access/permissions";
import { AppError } from "@gatehouse/shared/errors";
import { errorMessages } from "@gatehouse/shared/messages";
import type { UserCtx } from "../context";

/** Nobody creates, resends, copies or revokes an invitation to a role above their own. */
export const mayInvite = ({ actor }: UserCtx, role: Role): boolean => assignableRoles(actor.user).includes(role);

export const refuseHigherRole = (ctx: UserCtx, role: Role): void => {
  if (mayInvite(ctx, role)) return;
  const code = "invitation.role-not-allowed";
  throw new AppError(code, { fields: { role: errorMessages[code] } });
};
