import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import { provePassword } from "./prove-password";

/** Before something that a stolen session must not do. Throws `user.wrong-password` at the field `currentPassword`. */
export const requirePassword = async (ctx: UserCtx, password: string): Promise<void> => {
  const { user } = ctx.actor;
  if (await provePassword(ctx, { email: user.email, user, password })) return;
  throw new AppError("user.wrong-password", { fields: { currentPassword: "This is not your current password" } });
};
