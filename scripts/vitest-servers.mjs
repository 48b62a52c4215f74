import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createFleet } from "./installation/fleet.mjs";
import { startRedis } from "./installation/redis.mjs";
import { startStore } from "./installation/store.mjs";

/**
 * The servers of the integration tests, found in TEST_MONGODB_URI and TEST_REDIS_URL: those named by MONGODB_URI and
 * REDIS_URL, else a store and a Redis of the run's own in a temporary folder.
 */
export const setup = async () => {
  const folder = mkdtempSync(join(tmpdir(), "gatehouse-servers-"));
  const fleet = createFleet({
    logFolder: join(folder, "logs"),
    onDeath: (report) => {
      throw new Error(report);
    },
  });
  const teardown = async () => {
    await fleet.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { MONGODB_URI, REDIS_URL } = process.env;
    const [store, redis] = await Promise.all([
      MONGODB_URI ? { uri: MONGODB_URI } : startStore(fleet, { folder: join(folder, "store"), mode: "source" }),
      REDIS_URL ? { uri: REDIS_URL } : startRedis(fleet, { folder: join(folder, "redis") }),
    ]);
    process.env.TEST_MONGODB_URI = store.uri;
    process.env.TEST_REDIS_URL = redis.uri;
  } catch (error) {
    await teardown();
    throw error;
  }
  return teardown;
};
