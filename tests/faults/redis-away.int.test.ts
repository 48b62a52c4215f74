import { relayOutbox } from "@gatehouse/core/events/relay-outbox";
import { createLive } from "@gatehouse/core/notifications/live";
import { hintChange } from "@gatehouse/core/notifications/live-channel";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copiesAtTheEnd, type Ground, openGround } from "./ground";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround({ ownRedis: true });
});
afterAll(() => ground.close());

const redisIs = (status: string) => expect.poll(() => ground.world.redis.status, { interval: 20 }).toBe(status);

describe("Redis goes away", () => {
  it("during the request: it succeeds, and the mail comes when Redis is back, once", async () => {
    const worker = await ground.startWorker();
    await ground.redis?.stop("SIGKILL");
    const address = await ground.invite();
    expect(ground.mailServer.mailsTo(address)).toEqual([]);
    await ground.redis?.restart();
    expect(await copiesAtTheEnd(ground, address)).toBe(1);
    await worker.stop();
  });

  it("and is still away when the worker starts: the mail comes when it is back, once", async () => {
    await ground.redis?.stop("SIGKILL");
    const address = await ground.invite();
    const worker = await ground.startWorker();
    await ground.redis?.restart();
    expect(await copiesAtTheEnd(ground, address)).toBe(1);
    await worker.stop();
  });

  it("and comes back empty: what it had in its queues is queued again", async () => {
    await redisIs("ready");
    const address = await ground.invite();
    await relayOutbox(ground.world);
    await ground.redis?.stop("SIGKILL");
    ground.emptyRedis();
    await ground.redis?.restart();
    const worker = await ground.startWorker();
    expect(await copiesAtTheEnd(ground, address)).toBe(1);
    await worker.stop();
  });
});

describe("a page that listens while Redis is away", () => {
  const listen = () => {
    const { redis, config, log } = ground.world;
    const live = createLive(redis, config.redisPrefix, log);
    const abort = new AbortController();
    const changes = live.watch("usr_1", abort.signal);
    const close = () => {
      abort.abort();
      live.close();
    };
    return { heard: async () => !(await changes.next()).done, close };
  };

  it("looks again when it is back", async () => {
    await redisIs("ready");
    const { heard, close } = listen();
    await heard();
    const after = heard();
    await ground.redis?.stop("SIGKILL");
    await ground.redis?.restart();
    expect(await after).toBe(true);
    close();
  });

  it("hears of changes though it was away when the page opened", async () => {
    await ground.redis?.stop("SIGKILL");
    const { heard, close } = listen();
    const first = heard();
    await ground.redis?.restart();
    await redisIs("ready");
    expect(await first).toBe(true);
    const second = heard();
    hintChange(ground.world, ["usr_1"]);
    expect(await second).toBe(true);
    close();
  });
});
