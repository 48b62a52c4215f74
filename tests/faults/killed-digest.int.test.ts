import { invitationAccepted } from "@gatehouse/core/invitations/invitation-events";
import { openDigestsJob } from "@gatehouse/core/notifications/digest-jobs";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { seedEvent } from "@gatehouse/core/testing/events";
import { seedUser } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Bar } from "./gate";
import { type Ground, openGround } from "./ground";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround({ ownRedis: false });
});
afterAll(() => ground.close());

const collection = (name: string) => ground.world.mongo.db().collection(name);
const past = new Date(0);

/** Somebody for whom two mails wait, which are due now. */
const seedWaiting = async () => {
  const { world, workspaceId } = ground;
  const { _id: userId, email } = await seedUser(world, workspaceId, { role: "admin" });
  await world.stores.preferences.setForUser(userId, { categories: { membership: { email: "hourly" } } });
  for (const name of ["Elena Marchetti", "Jonas Feld"]) {
    const data = { ...invitationAccepted.sample, inviterId: userId, name };
    await fanOutEvent(world, { eventId: await seedEvent(world, invitationAccepted, { workspaceId, data }) });
  }
  await collection("deliveries").updateMany({ userId, bundle: "hourly" }, { $set: { dueAt: past } });
  return { userId, email };
};

let sweeps = 0;
const sweep = (): Promise<void> => {
  sweeps += 1;
  return ground.world.enqueue(openDigestsJob, `sweep-${sweeps}`, {});
};

/** As if the lease of whoever had the digest in hand had run out. */
const letLeaseEnd = (userId: string) =>
  collection("digests").updateMany({ userId, state: "queued" }, { $set: { dueAt: past, heldUntil: null } });

const states = async (userId: string) => {
  const deliveries = await collection("deliveries").find({ userId, channel: "email" }).toArray();
  return deliveries.map(({ state }) => state);
};

const finish = async (userId: string): Promise<void> => {
  const next = await ground.startWorker();
  const swept = async () => {
    await letLeaseEnd(userId);
    await sweep();
    return states(userId);
  };
  await expect.poll(swept, { interval: 2_000 }).toEqual(["sent", "sent"]);
  await next.stop();
  expect(await collection("digests").countDocuments({ userId })).toBe(1);
};

const killAt = async (step: Omit<Bar, "texts"> & { text?: string }) => {
  const { userId, email } = await seedWaiting();
  const { text = userId, ...bar } = step;
  const reached = ground.gate.bar({ ...bar, texts: [text] });
  const worker = await ground.startWorker();
  await sweep();
  await reached;
  await worker.stop("SIGKILL");
  return { userId, email };
};

const mailsTo = (email: string) => ground.mailServer.mailsTo(email);

describe("a worker that is killed", () => {
  it.each([
    ["claims what is due", { command: "update", collection: "deliveries", when: "after" }],
    ["makes the digest of it", { command: "insert", collection: "digests", when: "after" }],
    ["begins to write the mail", { command: "findAndModify", collection: "digests", when: "after", text: "heldUntil" }],
    ["reads what the mail says", { command: "find", collection: "preferences", when: "before" }],
  ] as const)("while it %s: the digest goes out once", async (_step, step) => {
    const { userId, email } = await killAt(step);
    expect(mailsTo(email)).toEqual([]);
    await finish(userId);
    expect(mailsTo(email)).toHaveLength(1);
    expect(mailsTo(email)[0]?.text).toMatch(/Elena Marchetti.*Jonas Feld|Jonas Feld.*Elena Marchetti/s);
  });

  it("while it talks to the mail server: the digest goes out once", async () => {
    const { userId, email } = await seedWaiting();
    const reached = ground.mailServer.holdNext("recipient");
    const worker = await ground.startWorker();
    await sweep();
    await reached;
    await worker.stop("SIGKILL");
    await finish(userId);
    expect(mailsTo(email)).toHaveLength(1);
  });

  it("before it writes down that the mail was taken: a second copy can be told by its Message-ID", async () => {
    const { userId, email } = await killAt({
      command: "update",
      collection: "deliveries",
      when: "before",
      text: "finishedAt",
    });
    expect(mailsTo(email)).toHaveLength(1);
    await finish(userId);
    const [first, second] = mailsTo(email).map(({ messageId, text }) => ({ messageId, text }));
    expect(mailsTo(email)).toHaveLength(2);
    expect(first).toEqual(second);
    expect(first?.messageId).toMatch(/^<dgs_[\w-]+@localhost>$/);
  });
});

it("goes out once from two workers", async () => {
  const people = await Promise.all([1, 2, 3, 4, 5].map(seedWaiting));
  const workers = await Promise.all([ground.startWorker(), ground.startWorker()]);
  await Promise.all([sweep(), sweep(), sweep(), sweep()]);
  for (const { userId } of people) {
    await expect.poll(() => states(userId)).toEqual(["sent", "sent"]);
  }
  await Promise.all(workers.map((worker) => worker.stop()));
  expect(people.map(({ email }) => mailsTo(email).length)).toEqual([1, 1, 1, 1, 1]);
});
