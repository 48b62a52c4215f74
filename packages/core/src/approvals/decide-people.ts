import type { DecidedPeople } from "@gatehouse/shared/approvals/approval";
import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import { type Tx, transaction } from "../db/transaction";
import { getUserToChange } from "../users/get-user-to-change";
import type { UserDoc } from "../users/user-store";

const decideOne = (
  ctx: UserCtx,
  id: string,
  decide: (tx: Tx<UserCtx>, user: UserDoc) => Promise<void>,
): Promise<AppError | null> =>
  transaction(ctx, async (tx) => {
    const user = await getUserToChange(tx, { id });
    if (user.status !== "pending") throw new AppError("user.wrong-status");
    await decide(tx, user);
    return null;
  }).catch((error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  });

/**
 * Decides about each person alone, so that what stands in the way of one stops nobody else. A single one fails with its
 * error: `user.not-found`, or `user.wrong-status` when somebody else was faster.
 */
export const decidePeople = async (
  ctx: UserCtx,
  ids: string[],
  decide: (tx: Tx<UserCtx>, user: UserDoc) => Promise<void>,
): Promise<DecidedPeople> => {
  const result: DecidedPeople = { decided: [], refused: [] };
  for (const id of new Set(ids)) {
    const refusal = await decideOne(ctx, id, decide);
    if (refusal && ids.length === 1) throw refusal;
    if (refusal) result.refused.push({ id, code: refusal.code });
    else result.decided.push(id);
  }
  return result;
};
