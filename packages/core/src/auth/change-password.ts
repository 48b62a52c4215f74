import type { ChangePasswordInput } from "@gatehouse/shared/auth/auth";
import type { UserCtx } from "../context";
import { transaction } from "../db/transaction";
import { workspaceIdOf } from "../workspaces/workspace-id-of";
import { choosePassword } from "./choose-password";
import { requirePassword } from "./require-password";
import { setPassword } from "./set-password";

/** Asks for the old password; ends all other sessions. */
export const changePassword = async (
  ctx: UserCtx,
  { currentPassword, password }: ChangePasswordInput,
): Promise<void> => {
  const { user, sessionHash } = ctx.actor;
  await requirePassword(ctx, currentPassword);
  const chosen = await choosePassword(ctx, { workspaceId: await workspaceIdOf(ctx, user), password, owner: user });
  await transaction(ctx, (tx) => setPassword(tx, user, { chosen, action: "user.change-password", keep: sessionHash }));
};
