import { deliverEmailJob } from "@gatehouse/core/notifications/notification-jobs";
import { outcomeOf } from "@gatehouse/core/testing/events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerBefore } from "./crowd";
import { type Ground, openGround, untilAllIsDone } from "./ground";

const hourMs = 3_600_000;
const { attempts, backoffMs } = deliverEmailJob;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround({ ownRedis: false });
});
afterAll(() => ground.close());

const emailsOf = async (eventId: string) =>
  (await outcomeOf(ground.world, eventId)).deliveries.filter(({ channel }) => channel === "email");

describe("a mail server", () => {
  it("that is away for an hour gets every mail once when it is back", async () => {
    // A back-off may be shorter by up to half.
    const leastMs = Array.from({ length: attempts - 1 }, (_, n) => (backoffMs * 2 ** n) / 2);
    expect(leastMs.reduce((sum, ms) => sum + ms)).toBeGreaterThan(hourMs);

    await ground.mailServer.close();
    const { admins, eventId } = await registerBefore(ground, 10);
    const queue = ground.queue("email");
    const worker = await ground.startWorker();
    for (let attempt = 1; attempt < attempts; attempt += 1) {
      await expect.poll(() => queue.getDelayedCount(), { interval: 20 }).toBe(admins.length);
      for (const email of await emailsOf(eventId)) {
        expect(email).toMatchObject({
          state: "queued",
          attempts: attempt,
          reason: expect.stringContaining("ECONNREFUSED"),
        });
      }
      if (attempt === attempts - 1) await ground.mailServer.reopen();
      await queue.promoteJobs();
    }
    await untilAllIsDone(ground);
    await queue.close();
    await worker.stop();
    expect((await emailsOf(eventId)).map(({ state }) => state)).toEqual(admins.map(() => "sent"));
    expect(admins.map(({ email }) => ground.mailServer.mailsTo(email).length)).toEqual(admins.map(() => 1));
  });

  it("that refuses one address of many for good gets the others once, and that one is not tried again", async () => {
    const { admins, eventId } = await registerBefore(ground, 20);
    const [gone, ...others] = admins;
    ground.mailServer.refuse(gone?.email ?? "", 550);
    const worker = await ground.startWorker();
    await untilAllIsDone(ground);
    await worker.stop();
    const emails = await emailsOf(eventId);
    expect(emails.filter(({ state }) => state !== "sent")).toMatchObject([
      { userId: gone?._id, state: "bounced", attempts: 1, reason: "550 No such person here" },
    ]);
    expect(ground.mailServer.mailsTo(gone?.email ?? "")).toEqual([]);
    expect(others.map(({ email }) => ground.mailServer.mailsTo(email).length)).toEqual(others.map(() => 1));
  });
});
