import { AppError } from "@gatehouse/shared/errors";
import { adminScopeOf } from "../access/reach";
import { changeOfMany } from "../bulk/change-of-many";
import type { UserCtx } from "../context";
import type { Tx } from "../db/transaction";
import { fullName } from "../users/full-name";
import { getUserToChange } from "../users/get-user-to-change";
import type { UserDoc } from "../users/user-store";

/**
 * How people who wait are decided about, each alone, with the words that reach them. Whoever waits no more is refused
 * with `user.wrong-status`: somebody else was faster.
 */
export const decidePeople = (decide: (tx: Tx<UserCtx>, user: UserDoc, text: string) => Promise<void>) =>
  changeOfMany<UserDoc, string>({
    find: (ctx, ids) => ctx.stores.users.listByIds(adminScopeOf(ctx), ids),
    nameOf: fullName,
    unknown: "Somebody unknown",
    changeOne: async (tx, { id }, text) => {
      const user = await getUserToChange(tx, { id });
      if (user.status !== "pending") throw new AppError("user.wrong-status");
      await decide(tx, user, text);
    },
  });
