import type { Deps } from "../context";
import { storageAlarm } from "./alarm";
import { findDatabaseProblem, findRedisProblem } from "./find-storage-problems";
import { noteFailure, noteSuccess } from "./note-outcome";

const note = (ctx: Deps, store: "database" | "redis", problem: string | null): Promise<void> =>
  problem ? noteFailure(ctx, storageAlarm(store), problem) : noteSuccess(ctx, storageAlarm(store));

/** Looks once at what the installation keeps its data in. A database that does not answer can't be told of. */
export const watchStorage = async (ctx: Deps): Promise<void> => {
  const [database, redis] = await Promise.all([findDatabaseProblem(ctx), findRedisProblem(ctx)]);
  await note(ctx, "database", database);
  await note(ctx, "redis", redis);
};
