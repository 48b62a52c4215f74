import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Ground, openGround } from "./ground";
import { expectToldOnce, letLeasesEnd, mailSteps, sentStep, standInFanOuts, standInMails } from "./steps";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround({ ownRedis: true });
});
afterAll(() => ground.close());

const workerListens = () => {
  const { redis, config } = ground.world;
  const listeners = async () => (await redis.pubsub("NUMSUB", `${config.redisPrefix}:outbox`).catch(() => []))[1];
  return expect.poll(listeners, { interval: 20 }).toBe(1);
};

/** Work goes on while Redis is away, which then comes back with all it had. */
const goOnWithout = async (): Promise<void> => {
  await ground.redis?.stop("SIGKILL");
  ground.gate.open();
  await ground.redis?.restart();
};

/** Redis comes back with nothing before work goes on. */
const goOnAfterLoss = async (): Promise<void> => {
  await ground.redis?.stop("SIGKILL");
  ground.emptyRedis();
  await ground.redis?.restart();
  await workerListens();
  ground.gate.open();
  await letLeasesEnd(ground);
};

describe.each([
  ["is away for a while", goOnWithout],
  ["comes back empty", goOnAfterLoss],
])("Redis %s", (_what, goOn) => {
  it("at each step of a fan-out: everybody is told once", async () => {
    const { told, worker } = await standInFanOuts(ground);
    await goOn();
    await expectToldOnce(ground, told);
    await worker.stop();
  });

  it("at each step of a mail: everybody is told once", async () => {
    const { told, worker } = await standInMails(ground, { ...mailSteps, ...sentStep });
    await goOn();
    await expectToldOnce(ground, told);
    await worker.stop();
  });
});
