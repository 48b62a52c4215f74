import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signIn } from "@gatehouse/core/auth/sign-in";
import { connectMongo, type Mongo } from "@gatehouse/core/db/client";
import { createStores } from "@gatehouse/core/db/stores";
import { transaction } from "@gatehouse/core/db/transaction";
import { seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createFleet } from "../../scripts/installation/fleet.mjs";
import { startRedis } from "../../scripts/installation/redis.mjs";
import { startStore } from "../../scripts/installation/store.mjs";

const folder = mkdtempSync(join(tmpdir(), "gatehouse-frozen-"));
const fleet = createFleet({ logFolder: join(folder, "logs") });

let world: World;
let mongo: Mongo;
let redisPid: number;
let storePid: number;
beforeAll(async () => {
  const [redis, store] = await Promise.all([
    startRedis(fleet, { folder: join(folder, "redis") }),
    startStore(fleet, { folder: join(folder, "store"), mode: "source" }),
  ]);
  world = await createWorld({}, redis.uri);
  redisPid = Number(/process_id:(\d+)/.exec(await world.redis.info("server"))?.[1]);
  mongo = await connectMongo(store.uri);
  storePid = Number((await mongo.db().admin().serverStatus()).pid);
});

let frozen: number | undefined;
const freeze = (pid: number): void => {
  process.kill(pid, "SIGSTOP");
  frozen = pid;
};
const thaw = (): void => {
  if (frozen) process.kill(frozen, "SIGCONT");
  frozen = undefined;
};
afterEach(thaw);
afterAll(async () => {
  await mongo.close();
  await world.close();
  await fleet.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** How long it takes to end, well or not. */
const msOf = async (work: Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await work.catch(() => {});
  return performance.now() - startedAt;
};

describe("a Redis that is frozen", () => {
  it("holds nobody up for long, and counts again when it moves", async () => {
    const { email } = await seedUser(world, await seedWorkspace(world), { role: "admin" });
    freeze(redisPid);
    const signedIn = signIn(world.request(), { email, password: testPassword });
    expect(await msOf(signedIn)).toBeLessThan(5_000);
    expect(await signedIn).toMatchObject({ result: { step: "signed-in", user: { email } } });
    thaw();
    await expect.poll(() => world.redis.ping().catch(() => "away")).toBe("PONG");
  });
});

describe("a database that is frozen", () => {
  it("ends a read with an error, the next one sooner, and is used again when it moves", async () => {
    const { users } = createStores(mongo.db());
    await users.findForJob("usr_1");
    freeze(storePid);
    await expect(users.findForJob("usr_1")).rejects.toThrow();
    expect(await msOf(users.findForJob("usr_1"))).toBeLessThan(5_000);
    thaw();
    await expect.poll(() => users.findForJob("usr_1").catch(() => "away")).toBeNull();
  });

  it("ends a transaction with an error", async () => {
    const work = transaction({ ...world, mongo }, async ({ stores }) => {
      await stores.users.findForJob("usr_1");
      if (!frozen) freeze(storePid);
      await stores.users.findForJob("usr_1");
    });
    await expect(work).rejects.toThrow();
  });
});
