import { Queue } from "bullmq";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newDevice } from "../auth/auth-events";
import { relayOutbox } from "../events/relay-outbox";
import { invitationAccepted } from "../invitations/invitation-events";
import { outcomeOf, seedEvent } from "../testing/events";
import { seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import type { UserDoc } from "../users/user-store";
import { fanOutEvent } from "./fan-out-event";
import { fanOutJob } from "./notification-jobs";

let world: World;
let workspaceId: string;
beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
});
afterAll(() => world.close());

const accepted = (inviter: Pick<UserDoc, "_id">, on: World = world) =>
  seedEvent(on, invitationAccepted, {
    workspaceId,
    data: {
      invitationId: "inv_1",
      inviterId: inviter._id,
      userId: "usr_1",
      name: "Elena Marchetti",
      email: "elena@harbor.example",
      role: "member",
      organizationName: null,
    },
  });

const signedIn = (user: UserDoc) =>
  seedEvent(world, newDevice, {
    workspaceId,
    data: { userId: user._id, device: "Firefox on Linux", ip: "203.0.113.7", signedInAt: world.now() },
  });

const queuedJobs = async (queueName: "email" | "notifications") => {
  const queue = new Queue(queueName, { connection: world.redis, prefix: world.config.redisPrefix });
  const ids = (await queue.getJobs()).map(({ id }) => id);
  await queue.close();
  return ids;
};

const reasons = async (eventId: string) =>
  (await outcomeOf(world, eventId)).deliveries.map(({ channel, state, reason }) => ({ channel, state, reason }));

it("tells an active recipient in the app at once and queues the mail", async () => {
  const inviter = await seedUser(world, workspaceId, { role: "admin" });
  const eventId = await accepted(inviter);
  await fanOutEvent(world, { eventId });

  const { event, notifications, deliveries } = await outcomeOf(world, eventId);
  expect(event).toMatchObject({ state: "done", doneAt: world.now() });
  expect(notifications).toMatchObject([
    { userId: inviter._id, workspaceId, title: "Elena Marchetti accepted your invitation", readAt: null },
  ]);
  expect(deliveries).toMatchObject([
    { channel: "email", state: "queued", finishedAt: null },
    { channel: "in_app", state: "sent" },
  ]);
  expect(await queuedJobs("email")).toContain(deliveries[0]?._id);
});

it("has one effect when it runs five times at once and once more later", async () => {
  const inviter = await seedUser(world, workspaceId, { role: "admin" });
  const eventId = await accepted(inviter);
  await Promise.all(Array.from({ length: 5 }, () => fanOutEvent(world, { eventId })));
  await fanOutEvent(world, { eventId });

  const { notifications, deliveries } = await outcomeOf(world, eventId);
  expect(notifications).toHaveLength(1);
  expect(deliveries).toHaveLength(2);
  expect((await queuedJobs("email")).filter((id) => id === deliveries[0]?._id)).toHaveLength(1);
});

describe("somebody who can't sign in", () => {
  it.each([
    ["suspended", "The account is suspended"],
    ["invited", "The account is invited"],
  ] as const)("and is %s is not told what is optional", async (status, reason) => {
    const eventId = await accepted(await seedUser(world, workspaceId, { role: "admin", status }));
    await fanOutEvent(world, { eventId });
    expect((await outcomeOf(world, eventId)).notifications).toEqual([]);
    expect(await reasons(eventId)).toEqual([
      { channel: "email", state: "skipped", reason },
      { channel: "in_app", state: "skipped", reason },
    ]);
  });

  it("gets mandatory mails", async () => {
    const eventId = await signedIn(await seedUser(world, workspaceId, { role: "member", status: "suspended" }));
    await fanOutEvent(world, { eventId });
    expect(await reasons(eventId)).toEqual([
      { channel: "email", state: "queued", reason: null },
      { channel: "in_app", state: "skipped", reason: "The account is suspended" },
    ]);
  });

  it("is left out when deleted, and the event is done", async () => {
    const eventId = await accepted({ _id: world.newId("user") });
    await fanOutEvent(world, { eventId });
    expect(await outcomeOf(world, eventId)).toMatchObject({
      event: { state: "done" },
      notifications: [],
      deliveries: [],
    });
  });
});

it("records mails as skipped without an SMTP server", async () => {
  const mailless = { ...world, config: { ...world.config, emailEnabled: false } };
  const eventId = await accepted(await seedUser(world, workspaceId, { role: "admin" }));
  await fanOutEvent(mailless, { eventId });
  expect(await reasons(eventId)).toEqual([
    { channel: "email", state: "skipped", reason: "No SMTP server is configured" },
    { channel: "in_app", state: "sent", reason: null },
  ]);
});

it("gives an event up after its attempts, with the last error", async () => {
  const eventId = await accepted({ _id: 7 as unknown as string });
  for (let attempt = 1; attempt < fanOutJob.attempts; attempt += 1) {
    await expect(fanOutEvent(world, { eventId })).rejects.toThrow("inviterId");
    expect((await outcomeOf(world, eventId)).event).toMatchObject({ state: "open", attempts: attempt });
  }
  await fanOutEvent(world, { eventId });
  expect((await outcomeOf(world, eventId)).event).toMatchObject({
    state: "dead",
    lastError: expect.stringContaining("inviterId"),
  });
});

describe("the relay", () => {
  it("queues each event once, however many relays run", async () => {
    const inviter = await seedUser(world, workspaceId, { role: "admin" });
    const eventIds = await Promise.all(Array.from({ length: 10 }, () => accepted(inviter)));
    await Promise.all([relayOutbox(world), relayOutbox(world), relayOutbox(world)]);
    const queued = (await queuedJobs("notifications")).filter((id) => id && eventIds.includes(id));
    expect(queued.sort()).toEqual(eventIds.sort());
  });

  it("takes an event again that was claimed and then lost", async () => {
    const eventId = await accepted(await seedUser(world, workspaceId, { role: "admin" }));
    const minuteLater = new Date(world.now().getTime() + 60_000);
    await world.stores.outbox.claimDueForJob(world.now(), minuteLater);
    await relayOutbox(world);
    expect(await queuedJobs("notifications")).not.toContain(eventId);
    world.setNow(minuteLater);
    await relayOutbox(world);
    expect(await queuedJobs("notifications")).toContain(eventId);
  });
});
