import type { SignInInput } from "@gatehouse/shared/auth/auth";
import { AppError } from "@gatehouse/shared/errors";
import type { RequestCtx } from "../context";
import { networkOf } from "./network-of";
import { isRightPassword } from "./passwords";
import { type SignedIn, signedIn } from "./signed-in";
import { limits } from "./throttle";

/** Says whether the account may enter only to those who know its password. */
export const signIn = async (ctx: RequestCtx, { email, password }: SignInInput): Promise<SignedIn> => {
  await ctx.throttle.consume(limits.signInByAddress, networkOf(ctx.request.ip));
  await ctx.throttle.consume(limits.signInByAccount, email);
  const user = await ctx.stores.users.findByEmail(email);
  const isRight = await isRightPassword(user?.passwordHash ?? null, password);
  if (!user || !isRight) throw new AppError("auth.invalid-credentials");
  await ctx.throttle.reset(limits.signInByAccount, email);
  await ctx.throttle.refund(limits.signInByAddress, networkOf(ctx.request.ip));
  if (user.status === "suspended") throw new AppError("auth.account-suspended");
  if (user.status !== "active") throw new AppError("auth.account-not-active");
  return signedIn(ctx, user);
};
