import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createFleet } from "./fleet.mjs";
import { startRedis } from "./redis.mjs";

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gatehouse-redis-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a Redis that outlived a killed Gatehouse ends before the next one takes its files", async () => {
  /** @type {string[]} */
  const deaths = [];
  const first = createFleet({ logFolder: folder, onDeath: (report) => deaths.push(report) });
  const second = createFleet({ logFolder: folder });
  try {
    const outlived = await startRedis(first, { folder });
    const next = await startRedis(second, { folder });
    expect(next.uri).not.toBe(outlived.uri);
    await expect.poll(() => deaths).toEqual([expect.stringContaining("redis ended by itself with code 0")]);
  } finally {
    await first.stop();
    await second.stop();
  }
});

test("its password is readable by its owner alone", async () => {
  const fleet = createFleet({ logFolder: folder });
  try {
    await startRedis(fleet, { folder });
    expect(statSync(join(folder, "redis.conf")).mode & 0o077).toBe(0);
  } finally {
    await fleet.stop();
  }
});
