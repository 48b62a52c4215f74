import type { Deps } from "../context";

const mostFull = 0.9;
const slowMs = 2_000;

const percent = (part: number): string => `${Math.round(part * 100)}%`;

/** The disk is not told by every store, and not by every service that runs MongoDB for others. */
const diskUse = async ({ mongo }: Deps): Promise<number> => {
  const { fsUsedSize, fsTotalSize } = await mongo.db().stats();
  return typeof fsTotalSize === "number" && fsTotalSize > 0 ? Number(fsUsedSize) / fsTotalSize : 0;
};

/** What is wrong with the database, in words, or null. Throws when it does not answer. */
export const findDatabaseProblem = async (deps: Deps): Promise<string | null> => {
  const startedAt = performance.now();
  await deps.mongo.db().command({ ping: 1 });
  const tookMs = performance.now() - startedAt;
  if (tookMs > slowMs) return `It takes ${(tookMs / 1_000).toFixed(1)} s to answer.`;
  const used = await diskUse(deps).catch(() => 0);
  return used > mostFull ? `Its disk is ${percent(used)} full.` : null;
};

const factsIn = (info: string): Map<string, string> =>
  new Map([...info.matchAll(/^(\w+):(.*?)\r?$/gm)].map(([, name = "", value = ""]) => [name, value]));

/** What Redis says of itself that endangers jobs, in words, or null. */
export const problemOfRedis = (info: string): string | null => {
  const facts = factsIn(info);
  const is = (name: string, value: string) => facts.get(name) === value;
  const limit = Number(facts.get("maxmemory") ?? 0);
  const used = limit > 0 ? Number(facts.get("used_memory") ?? 0) / limit : 0;
  if (is("aof_enabled", "1") && is("aof_last_write_status", "err")) return "It can't write its log to the disk.";
  if (is("rdb_last_bgsave_status", "err")) return "It can't save to the disk.";
  if (used > mostFull) return `Its memory is ${percent(used)} full.`;
  if (limit > 0 && !is("maxmemory_policy", "noeviction"))
    return `It may drop jobs: maxmemory-policy is ${facts.get("maxmemory_policy")} and has to be noeviction.`;
  return null;
};

/** What is wrong with Redis, in words, or null. */
export const findRedisProblem = async ({ redis }: Deps): Promise<string | null> => {
  try {
    return problemOfRedis(await redis.info());
  } catch {
    return "It does not answer.";
  }
};
