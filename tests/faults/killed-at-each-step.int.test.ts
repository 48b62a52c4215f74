import { outcomeOf } from "@gatehouse/core/testing/events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerBefore } from "./crowd";
import type { Bar } from "./gate";
import { type Ground, openGround, untilAllIsDone } from "./ground";
import { expectToldOnce, letLeasesEnd, mailSteps, signIn, standInFanOuts, standInMails } from "./steps";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround({ ownRedis: false });
});
afterAll(() => ground.close());

describe("a worker that is killed", () => {
  it("with an event that its relay has claimed and not queued: it is told once", async () => {
    const told = new Map([["claimed", await signIn(ground)]]);
    const claimed = ground.gate.bar({ command: "findAndModify", collection: "outbox", texts: ["$lte"], when: "after" });
    const worker = await ground.startWorker();
    await claimed;
    await worker.stop("SIGKILL");
    await letLeasesEnd(ground);
    const next = await ground.startWorker();
    await expectToldOnce(ground, told);
    await next.stop();
  });

  it("at each step of a fan-out: everybody is told once", async () => {
    const { told, worker } = await standInFanOuts(ground);
    await worker.stop("SIGKILL");
    const next = await ground.startWorker();
    await expectToldOnce(ground, told);
    await next.stop();
  });

  it("at each step of a mail: everybody is told once", async () => {
    const { told, worker } = await standInMails(ground, mailSteps);
    await worker.stop("SIGKILL");
    const next = await ground.startWorker();
    await expectToldOnce(ground, told);
    await next.stop();
  });

  it("between two batches of a fan-out: everybody is told once", async () => {
    const queue = ground.queue("email");
    await queue.pause();
    const { admins, eventId } = await registerBefore(ground, 600);
    const userIds = admins.map(({ _id }) => _id).sort();
    const bar = (collection: string, userId: string | undefined, when: Bar["when"]) =>
      ground.gate.bar({ command: "insert", collection, texts: [eventId, userId ?? ""], when });
    const reached = [bar("deliveries", userIds.at(0), "committed"), bar("notifications", userIds.at(-1), "before")];
    const worker = await ground.startWorker();
    await Promise.all(reached);
    await worker.stop("SIGKILL");
    expect((await outcomeOf(ground.world, eventId)).notifications).toHaveLength(500);

    await queue.resume();
    await queue.close();
    const next = await ground.startWorker();
    await untilAllIsDone(ground);
    await next.stop();
    const { notifications, deliveries } = await outcomeOf(ground.world, eventId);
    expect(new Set(notifications.map(({ userId }) => userId)).size).toBe(admins.length);
    expect(notifications).toHaveLength(admins.length);
    expect(deliveries.map(({ state }) => state)).toEqual(Array.from({ length: 2 * admins.length }, () => "sent"));
    const copies = admins.map(({ email }) => ground.mailServer.mailsTo(email).length);
    expect(copies).toEqual(admins.map(() => 1));
  });
});
