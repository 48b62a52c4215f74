import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";

const freshMs = 10 * 60_000;

/**
 * Before secrets are shown and security is changed: whoever finds a browser open must not do that with it. Signing in
 * again, also within the page, makes it fresh. Throws `auth.not-fresh`.
 */
export const requireFreshSignIn = ({ actor, now }: Pick<UserCtx, "actor" | "now">): void => {
  if (now().getTime() - actor.signedInAt.getTime() > freshMs) throw new AppError("auth.not-fresh");
};
