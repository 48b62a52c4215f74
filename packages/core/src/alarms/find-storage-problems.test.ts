import { expect, it } from "vitest";
import { problemOfRedis } from "./find-storage-problems";

const info = (facts: Record<string, string | number>): string =>
  `# Memory\r\n${Object.entries({
    maxmemory: 0,
    maxmemory_policy: "noeviction",
    used_memory: 1_000,
    aof_enabled: 1,
    aof_last_write_status: "ok",
    rdb_last_bgsave_status: "ok",
    ...facts,
  })
    .map(([name, value]) => `${name}:${value}\r\n`)
    .join("")}`;

it.each([
  ["all is well", {}, null],
  ["its memory has room", { maxmemory: 10_000 }, null],
  ["its memory is full", { maxmemory: 1_050 }, "Its memory is 95% full."],
  ["it can't write its log", { aof_last_write_status: "err" }, "It can't write its log to the disk."],
  ["it keeps no log", { aof_enabled: 0, aof_last_write_status: "err" }, null],
  ["it can't save", { rdb_last_bgsave_status: "err" }, "It can't save to the disk."],
  [
    "it may drop jobs",
    { maxmemory: 10_000, maxmemory_policy: "allkeys-lru" },
    "It may drop jobs: maxmemory-policy is allkeys-lru and has to be noeviction.",
  ],
])("knows from Redis that %s", (_, facts, problem) => {
  expect(problemOfRedis(info(facts as Record<string, string | number>))).toBe(problem);
});
