import type { SignedIn } from "@gatehouse/core/auth/signed-in";
import type { CurrentUser } from "@gatehouse/shared/users/user";
import type { Context } from "./context";

/** Hands the session of somebody who just signed in to the browser. */
export const keepSession = (ctx: Pick<Context, "setSession">, { user, cookies }: SignedIn): CurrentUser => {
  ctx.setSession(cookies);
  return user;
};
