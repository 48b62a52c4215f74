import type { SignInInput } from "@gatehouse/shared/auth/auth";
import { AppError } from "@gatehouse/shared/errors";
import type { RequestCtx } from "../context";
import type { UserDoc } from "../users/user-store";
import { networkOf } from "./network-of";
import { provePassword } from "./prove-password";
import { limits } from "./throttle";

/**
 * Whose account it is, for somebody who knows its address and password, whether or not they may enter. Throws
 * `auth.invalid-credentials`; wrong attempts are counted by account and by network.
 */
export const proveOwner = async (ctx: RequestCtx, { email, password }: SignInInput): Promise<UserDoc> => {
  const network = networkOf(ctx.request.ip);
  await ctx.throttle.consume(limits.signInByAddress, network);
  const user = await ctx.stores.users.findByEmail(email);
  const isRight = await provePassword(ctx, { email, user, password });
  if (!user || !isRight) throw new AppError("auth.invalid-credentials");
  await ctx.throttle.refund(limits.signInByAddress, network);
  return user;
};
