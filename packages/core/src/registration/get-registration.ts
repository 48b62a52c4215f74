import type { SignInInput } from "@gatehouse/shared/auth/auth";
import { AppError } from "@gatehouse/shared/errors";
import type { WaitingRegistration } from "@gatehouse/shared/registration/registration";
import { proveOwner } from "../auth/prove-owner";
import type { RequestCtx } from "../context";
import type { UserDoc } from "../users/user-store";

/** Throws `registration.decided` when the person waits no more. */
export const requireWaiting = (user: UserDoc | null): UserDoc => {
  if (user?.status !== "pending") throw new AppError("registration.decided");
  return user;
};

/** How things stand with a registration, for whoever made it and can't sign in yet: they type its password. */
export const getRegistration = async (ctx: RequestCtx, input: SignInInput): Promise<WaitingRegistration> => {
  const { firstName, email, emailVerified, createdAt } = requireWaiting(await proveOwner(ctx, input));
  return { firstName, email, isVerified: emailVerified, registeredAt: createdAt };
};
