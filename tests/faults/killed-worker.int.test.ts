import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copiesAtTheEnd, type Ground, openGround } from "./ground";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround({ ownRedis: false });
});
afterAll(() => ground.close());

/** Lets a worker get as far as this queue, kills it there, and clears the way for the next one. */
const inviteAndKillBefore = async (name: "email" | "notifications"): Promise<string> => {
  const queue = ground.queue(name);
  await queue.pause();
  const worker = await ground.startWorker();
  const address = await ground.invite();
  await expect.poll(() => queue.getWaitingCount()).toBe(1);
  await worker.stop("SIGKILL");
  expect(ground.mailServer.mailsTo(address)).toEqual([]);
  await queue.resume();
  await queue.close();
  return address;
};

const inviteAndKillAt = async (step: "recipient" | "taken"): Promise<string> => {
  const reached = ground.mailServer.holdNext(step);
  const worker = await ground.startWorker();
  const address = await ground.invite();
  await reached;
  await worker.stop("SIGKILL");
  return address;
};

const copiesAfterRestart = async (address: string): Promise<number> => {
  const worker = await ground.startWorker();
  const copies = await copiesAtTheEnd(ground, address);
  await worker.stop();
  return copies;
};

describe("a worker that is killed", () => {
  it("before the event is relayed: the mail comes after a restart, once", async () => {
    const worker = await ground.startWorker();
    await worker.stop("SIGKILL");
    expect(await copiesAfterRestart(await ground.invite())).toBe(1);
  });

  it("after the relay and before the fan-out: the mail comes after a restart, once", async () => {
    expect(await copiesAfterRestart(await inviteAndKillBefore("notifications"))).toBe(1);
  });

  it("after the fan-out and before the delivery: the mail comes after a restart, once", async () => {
    expect(await copiesAfterRestart(await inviteAndKillBefore("email"))).toBe(1);
  });

  it("while it talks to the mail server: the mail comes after a restart, once", async () => {
    expect(await copiesAfterRestart(await inviteAndKillAt("recipient"))).toBe(1);
  });

  it("before it hears that the mail was taken: a second copy can be told by its Message-ID", async () => {
    const address = await inviteAndKillAt("taken");
    await copiesAfterRestart(address);
    const ids = ground.mailServer.mailsTo(address).map(({ messageId }) => messageId);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(ids[0]).toMatch(/^<dlv_[\w-]+@localhost>$/);
  });

  it("again and again: nothing is lost", async () => {
    const addresses = await Promise.all(Array.from({ length: 30 }, () => ground.invite()));
    const arrived = () => addresses.filter((address) => ground.mailServer.mailsTo(address).length > 0).length;
    for (const enough of [1, 8, 16]) {
      const worker = await ground.startWorker();
      await expect.poll(arrived, { interval: 5 }).toBeGreaterThanOrEqual(enough);
      await worker.stop("SIGKILL");
    }
    const last = await ground.startWorker();
    for (const address of addresses) expect(await copiesAtTheEnd(ground, address)).toBeGreaterThan(0);
    await last.stop();
    for (const address of addresses) {
      expect(new Set(ground.mailServer.mailsTo(address).map(({ messageId }) => messageId)).size).toBe(1);
    }
  });
});

describe("a worker that is stopped", () => {
  it("finishes the mail it has in hand", async () => {
    const held = ground.mailServer.holdNext("taken");
    const worker = await ground.startWorker();
    const address = await ground.invite();
    const answer = await held;
    const stopped = worker.stop("SIGTERM");
    answer();
    await stopped;
    expect(await copiesAtTheEnd(ground, address)).toBe(1);
  });
});
