import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { OutboxDoc } from "../events/outbox-store";
import { attempt } from "../jobs/attempt";
import { deliverDigestJob, openDigestsJob } from "../notifications/digest-jobs";
import { fanOutEvent } from "../notifications/fan-out-event";
import { deliverEmailJob, fanOutJob } from "../notifications/notification-jobs";
import { outcomeOf } from "../testing/events";
import { seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import { deliverWebhookJob } from "../webhooks/webhook-jobs";
import { type Alarm, alarmOf, storageAlarm } from "./alarm";
import { watchJob } from "./note-job";
import { noteFailure, noteSuccess } from "./note-outcome";

const minute = 60_000;
const reason = "connect ECONNREFUSED 10.0.4.25:587";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const alarm = (job: Parameters<typeof alarmOf>[0]): Alarm => {
  const found = alarmOf(job);
  if (!found) throw new Error(`No alarm for ${job.name}`);
  return found;
};
const email = alarm(deliverEmailJob);
const jobs = alarm(fanOutJob);

const later = (ms: number): void => world.setNow(new Date(world.now().getTime() + ms));

const fail = async (one: Alarm, times = one.mostFailures): Promise<void> => {
  for (let i = 0; i < times; i += 1) await noteFailure(world, one, reason);
};

const events = async (): Promise<OutboxDoc[]> =>
  world.mongo.db().collection<OutboxDoc>("outbox").find({}).sort({ occurredAt: 1 }).toArray();
const types = async (): Promise<string[]> => (await events()).map(({ type }) => type);

test("what fails now and then is told to nobody", async () => {
  for (let i = 0; i < 4; i += 1) {
    await fail(jobs, jobs.mostFailures - 1);
    await noteSuccess(world, jobs);
  }
  expect(await types()).toEqual([]);
});

test("what keeps failing is told once an hour, with how often, since when and why", async () => {
  const since = world.now();
  await fail(jobs, jobs.mostFailures - 1);
  later(minute);
  await fail(jobs, 20);
  expect(await types()).toEqual(["job.failed"]);
  const [told] = await events();
  expect(told?.data).toEqual({ subject: fanOutJob.name, failures: jobs.mostFailures, since, reason });

  later(58 * minute);
  await fail(jobs);
  expect(await types()).toHaveLength(1);
  later(2 * minute);
  await fail(jobs);
  expect(await types()).toEqual(["job.failed", "job.failed"]);
});

test("of two workers that see it fail at once, one tells", async () => {
  const other = { ...world };
  await Promise.all(
    Array.from({ length: 3 * jobs.mostFailures }, (_, i) => noteFailure(i % 2 ? world : other, jobs, reason)),
  );
  expect(await types()).toEqual(["job.failed"]);
});

test("each thing that fails has an alarm of its own", async () => {
  await fail(jobs);
  await fail(email);
  await fail(storageAlarm("redis"));
  await fail(storageAlarm("database"));
  expect((await types()).toSorted()).toEqual(["email.failing", "job.failed", "storage.degraded", "storage.degraded"]);
});

test("who was told is told once when it works again, however many workers see it work", async () => {
  await fail(email);
  await Promise.all(Array.from({ length: 6 }, () => noteSuccess(world, email)));
  expect(await types()).toEqual(["email.failing", "email.recovered"]);

  // What comes and goes within the hour is not told each time.
  await fail(email);
  await noteSuccess(world, email);
  expect(await types()).toHaveLength(2);
  later(61 * minute);
  await fail(email);
  await noteSuccess(world, email);
  expect(await types()).toEqual(["email.failing", "email.recovered", "email.failing", "email.recovered"]);
});

test("super admins learn of jobs, admins of every workspace of e-mail too, and of that not by mail", async () => {
  const workspaceIds = [await seedWorkspace(world), await seedWorkspace(world, "Elsewhere")] as const;
  const root = await seedUser(world, workspaceIds[0], { role: "super_admin" });
  const admins = [
    await seedUser(world, workspaceIds[0], { role: "admin" }),
    await seedUser(world, workspaceIds[1], { role: "admin" }),
  ];
  await seedUser(world, workspaceIds[0], { role: "member" });
  await fail(jobs);
  await fail(email);
  const told: Record<string, string[]> = {};
  for (const { _id, type } of await events()) {
    await fanOutEvent(world, { eventId: _id });
    const { deliveries } = await outcomeOf(world, _id);
    told[type] = deliveries.map(({ channel, userId }) => `${channel} ${userId}`).toSorted();
  }
  expect(told).toEqual({
    "job.failed": [`email ${root._id}`, `in_app ${root._id}`],
    "email.failing": [root, ...admins].map(({ _id }) => `in_app ${_id}`).toSorted(),
  });
});

describe("an attempt of a job", () => {
  const run = (job: typeof fanOutJob | typeof deliverWebhookJob, error: Error | null, count = 1): Promise<void> =>
    attempt(world, {
      job,
      id: "one",
      count,
      work: async () => {
        if (error) throw error;
      },
      noteFailure: async () => {},
      giveUp: async () => {},
    }).catch(() => {});

  test("counts for its alarm, also the one after which it is given up", async () => {
    for (let count = 1; count < jobs.mostFailures; count += 1) await run(fanOutJob, new Error(reason), count);
    expect(await types()).toEqual([]);
    await run(fanOutJob, new Error(reason), fanOutJob.attempts);
    expect(await types()).toEqual(["job.failed"]);
    await run(fanOutJob, null);
    expect(await types()).toEqual(["job.failed", "job.recovered"]);
  });

  test("counts for nothing when it is others who don't answer", async () => {
    for (let count = 1; count <= deliverWebhookJob.attempts; count += 1)
      await run(deliverWebhookJob, new Error(reason), count);
    expect(await types()).toEqual([]);
  });
});

test("a job that comes by itself counts without a row of its own", async () => {
  const run = (error?: Error) =>
    watchJob(world, openDigestsJob, async () => {
      if (error) throw error;
    });
  for (let i = 0; i < 5; i += 1) await expect(run(new Error(reason))).rejects.toThrow(reason);
  await run();
  expect(await types()).toEqual(["job.failed", "job.recovered"]);
});

test("digests that can't be sent are mails that can't be sent", () => {
  expect(alarmOf(deliverDigestJob)).toEqual(alarmOf(deliverEmailJob));
});
