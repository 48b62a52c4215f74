import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError } from "@gatehouse/shared/errors";
import type { BulkChange, BulkOutcome, ChangeUsersInput } from "@gatehouse/shared/users/user-changes";
import { adminScopeOf } from "../access/reach";
import type { UserCtx } from "../context";
import { rehearse, type Tx, transaction } from "../db/transaction";
import { activateUserIn } from "./activate-user";
import { addToTeamIn } from "./change-teams";
import { deleteUserIn } from "./delete-user";
import { fullName } from "./full-name";
import { moveUserIn } from "./move-user";
import { suspendUserIn } from "./suspend-user";

const changeOne = (tx: Tx<UserCtx>, id: string, change: BulkChange): Promise<void> => {
  if (change.kind === "suspend") return suspendUserIn(tx, { id, reason: change.reason });
  if (change.kind === "activate") return activateUserIn(tx, { id, reason: change.reason });
  if (change.kind === "add-to-team") return addToTeamIn(tx, { id, teamId: change.teamId });
  if (change.kind === "delete") return deleteUserIn(tx, { id });
  return moveUserIn(tx, { id, organizationId: change.organizationId, teamIds: [], role: "member" });
};

/** One after the other; who can't be changed is named with the reason, and the others are changed all the same. */
const outcomeOf = async (ctx: UserCtx, ids: string[], change: (id: string) => Promise<void>): Promise<BulkOutcome> => {
  const people = await ctx.stores.users.listByIds(adminScopeOf(ctx), ids);
  const names = new Map(people.map((user) => [user._id, fullName(user)]));
  const outcome: BulkOutcome = { done: [], refused: [] };
  for (const id of new Set(ids)) {
    const name = names.get(id) ?? "Somebody unknown";
    try {
      await change(id);
      outcome.done.push({ id, name });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      outcome.refused.push({ id, name, code: error.code, message: errorMessages[error.code] });
    }
  }
  return outcome;
};

/** Each person in a transaction of their own, so that one refusal doesn't undo the others. */
export const changeUsers = (ctx: UserCtx, { ids, change }: ChangeUsersInput): Promise<BulkOutcome> =>
  outcomeOf(ctx, ids, (id) => transaction(ctx, (tx) => changeOne(tx, id, change)));

/** What `changeUsers` would do, found by doing it and taking it back. */
export const previewChangeUsers = (ctx: UserCtx, { ids, change }: ChangeUsersInput): Promise<BulkOutcome> =>
  rehearse(ctx, (tx) => outcomeOf(tx, ids, (id) => changeOne(tx, id, change)));
