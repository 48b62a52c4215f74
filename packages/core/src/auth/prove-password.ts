import type { RequestCtx } from "../context";
import { transaction } from "../db/transaction";
import { emit } from "../events/emit";
import type { UserDoc } from "../users/user-store";
import { manyFailures } from "./auth-events";
import { noteFailedSignIn, subjectIdOf } from "./note-failed-sign-in";
import { isRightPassword } from "./passwords";
import { limits } from "./throttle";

type Claim = { email: string; user: UserDoc | null; password: string };

const limit = limits.signInByAccount;

/**
 * Whether the password is right. Attempts are counted by the address typed; wrong ones are noted, and the one that
 * uses the last attempt up tells the owner. An address without an account takes the same steps and so the same time.
 */
export const provePassword = async (ctx: RequestCtx, { email, user, password }: Claim): Promise<boolean> => {
  const attempts = await ctx.throttle.consume(limit, email);
  if (await isRightPassword(user?.passwordHash ?? null, password)) {
    await ctx.throttle.reset(limit, email);
    return true;
  }
  await transaction(ctx, async (tx) => {
    await noteFailedSignIn(tx, user, "wrong-password");
    if (attempts < limit.points) return;
    const data = { userId: subjectIdOf(user), attempts, ip: ctx.request.ip, failedAt: tx.now() };
    await emit(tx, manyFailures, { workspaceId: user?.workspaceId ?? null, data });
  });
  return false;
};
