import type { ClientSession } from "mongodb";
import type { Deps } from "../context";
import { pokeRelay } from "../events/poke-relay";
import { createStores } from "./stores";

/** Inside a transaction: the same context over stores that belong to it. Only here can events and audit be written. */
export type Tx<Ctx extends Deps = Deps> = Ctx & { inTransaction: { session: ClientSession; hasEvents: boolean } };

/**
 * Runs `work` in one transaction; it may run several times when another one got in its way, so all it does goes
 * through the stores. Pokes the relay after the commit when events were written.
 */
export const transaction = async <Ctx extends Deps, Result>(
  ctx: Ctx,
  work: (tx: Tx<Ctx>) => Promise<Result>,
): Promise<Result> => {
  const { result, hasEvents } = await ctx.mongo.withSession((session) =>
    session.withTransaction(async () => {
      const inTransaction = { session, hasEvents: false };
      const tx = { ...ctx, stores: createStores(ctx.mongo.db(), session), inTransaction };
      return { result: await work(tx), hasEvents: inTransaction.hasEvents };
    }),
  );
  if (hasEvents) pokeRelay(ctx);
  return result;
};

/** Runs `work` as `transaction` does and undoes all of it: what it returns is known, and nothing has happened. */
export const rehearse = <Ctx extends Deps, Result>(ctx: Ctx, work: (tx: Tx<Ctx>) => Promise<Result>): Promise<Result> =>
  ctx.mongo.withSession((session) =>
    session.withTransaction(async () => {
      const inTransaction = { session, hasEvents: false };
      const result = await work({ ...ctx, stores: createStores(ctx.mongo.db(), session), inTransaction });
      await session.abortTransaction();
      return result;
    }),
  );
