import type { BulkOutcome } from "@gatehouse/shared/bulk";
import { errorMessages } from "@gatehouse/shared/error-messages";
import { AppError } from "@gatehouse/shared/errors";
import type { UserCtx } from "../context";
import { rehearse, type Tx, transaction } from "../db/transaction";

type One<Doc> = { id: string /** Before anything began. */; asRead: Doc | undefined };

type Many<Doc extends { _id: string }, Change> = {
  /** Of the ids those the actor may know of. */
  find: (ctx: UserCtx, ids: string[]) => Promise<Doc[]>;
  nameOf: (doc: Doc) => string;
  /** In place of a name. */
  unknown: string;
  changeOne: (tx: Tx<UserCtx>, one: One<Doc>, change: Change) => Promise<unknown>;
};

/** How a change of one is made of many: one after the other, and those that are refused don't keep the others back. */
export const changeOfMany = <Doc extends { _id: string }, Change>(many: Many<Doc, Change>) => {
  const outcomeOf = async (
    ctx: UserCtx,
    ids: string[],
    changeOne: (one: One<Doc>) => Promise<unknown>,
  ): Promise<BulkOutcome> => {
    const docs = new Map((await many.find(ctx, ids)).map((doc) => [doc._id, doc]));
    const outcome: BulkOutcome = { done: [], refused: [] };
    for (const id of new Set(ids)) {
      const asRead = docs.get(id);
      const name = asRead ? many.nameOf(asRead) : many.unknown;
      try {
        await changeOne({ id, asRead });
        outcome.done.push({ id, name });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        outcome.refused.push({ id, name, code: error.code, message: errorMessages[error.code] });
      }
    }
    return outcome;
  };
  return {
    /** Each in a transaction of its own, so that one refusal doesn't undo the others. */
    change: (ctx: UserCtx, { ids, change }: { ids: string[]; change: Change }): Promise<BulkOutcome> =>
      outcomeOf(ctx, ids, (one) => transaction(ctx, (tx) => many.changeOne(tx, one, change))),
    /** What `change` would do, found by doing it and taking it back. */
    preview: (ctx: UserCtx, { ids, change }: { ids: string[]; change: Change }): Promise<BulkOutcome> =>
      rehearse(ctx, (tx) => outcomeOf(tx, ids, (one) => many.changeOne(tx, one, change))),
  };
};
