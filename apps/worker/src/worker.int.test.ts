import { newDevice } from "@gatehouse/core/auth/auth-events";
import { relayOutbox } from "@gatehouse/core/events/relay-outbox";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { deliverEmailJob, fanOutJob } from "@gatehouse/core/notifications/notification-jobs";
import { outcomeOf, seedEvent } from "@gatehouse/core/testing/events";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { createWorld, forgetKeys, type World } from "@gatehouse/core/testing/world";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { Queue } from "bullmq";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createHandlers } from "./handlers";
import type { Mailer } from "./mail/mailer";
import { startRelay } from "./relay";
import { type MailServer, startMailServer } from "./testing/mail-server";
import { mailerTo } from "./testing/mailer-to";
import { createWebhookSender } from "./webhooks/webhook-sender";
import { startWorkers } from "./worker";

const hour = 3_600_000;

let world: World;
let workspaceId: string;
let server: MailServer;
let mailer: Mailer;
const sender = createWebhookSender({ networks: [] });
let running: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  [world, server] = await Promise.all([createWorld(), startMailServer()]);
  workspaceId = await seedWorkspace(world);
  mailer = mailerTo(server.port);
});
afterEach(async () => {
  await Promise.all(running.map((part) => part.close()));
  running = [];
});
afterAll(async () => {
  mailer.close();
  await sender.close();
  await Promise.all([server.close(), world.close()]);
});

const startWorker = (sweepMs: number): void => {
  running.push(startWorkers(world, createHandlers(world, mailer, sender)), startRelay(world, sweepMs));
};

const later = (ms: number): void => world.setNow(new Date(world.now().getTime() + ms));

const signIn = ({ _id: userId }: UserDoc, on = world): Promise<string> => {
  const data = { userId, device: "Firefox on Linux", ip: "203.0.113.7", signedInAt: world.now() };
  return seedEvent(on, newDevice, { workspaceId, data });
};

const emailState = async (eventId: string) =>
  (await outcomeOf(world, eventId)).deliveries.find(({ channel }) => channel === "email")?.state;

const until = (eventId: string, state: string) =>
  expect.poll(() => emailState(eventId), { timeout: 20_000 }).toBe(state);

const withQueue = async <Result>(name: "email" | "notifications", use: (queue: Queue) => Promise<Result>) => {
  const queue = new Queue(name, { connection: world.redis, prefix: world.config.redisPrefix });
  try {
    return await use(queue);
  } finally {
    await queue.close();
  }
};

it("delivers at the poke of a commit, without waiting for the sweep", async () => {
  const user = await seedUser(world, workspaceId, { role: "member" });
  startWorker(hour);
  await expect.poll(() => world.redis.pubsub("NUMSUB", `${world.config.redisPrefix}:outbox`)).toContain(1);
  await until(await signIn(user), "sent");
  expect(server.mailsTo(user.email)).toHaveLength(1);
});

it("finds by its sweep what no poke told of", async () => {
  const user = await seedUser(world, workspaceId, { role: "member" });
  startWorker(100);
  const deaf = { ...world, redis: Object.assign(world.redis.duplicate(), { publish: async () => 0 }) };
  await until(await signIn(user, deaf), "sent");
  deaf.redis.disconnect();
});

it("delivers each event once with three workers and relays at once", async () => {
  const users = await Promise.all(Array.from({ length: 20 }, () => seedUser(world, workspaceId, { role: "member" })));
  const eventIds = await Promise.all(users.map((user) => signIn(user)));
  for (let count = 0; count < 3; count += 1) startWorker(100);
  for (const eventId of eventIds) await until(eventId, "sent");
  for (const user of users) expect(server.mailsTo(user.email)).toHaveLength(1);
  for (const eventId of eventIds) expect((await outcomeOf(world, eventId)).notifications).toHaveLength(1);
});

it("loses nothing when Redis comes back empty", async () => {
  const users = await Promise.all([1, 2].map(() => seedUser(world, workspaceId, { role: "member" })));
  const [relayed = "", fannedOut = ""] = await Promise.all(users.map((user) => signIn(user)));
  await fanOutEvent(world, { eventId: fannedOut });
  await relayOutbox(world);
  await forgetKeys(world.redis, world.config.redisPrefix);
  later(60_000);
  startWorker(100);
  await Promise.all([until(relayed, "sent"), until(fannedOut, "sent")]);
  for (const user of users) expect(server.mailsTo(user.email)).toHaveLength(1);
});

it("leaves a mail that waits for its next attempt to the queue's back-off", async () => {
  const user = await seedUser(world, workspaceId, { role: "member" });
  server.refuse(user.email, 451);
  startWorker(100);
  const eventId = await signIn(user);
  const waits = () => withQueue("email", (queue) => queue.getDelayedCount());
  await expect.poll(waits, { timeout: 20_000 }).toBe(1);

  later(hour);
  await expect.poll(async () => (await outcomeOf(world, eventId)).deliveries[0]?.dueAt).not.toBeUndefined();
  const { deliveries } = await outcomeOf(world, eventId);
  await expect
    .poll(async () => (await outcomeOf(world, eventId)).deliveries[0]?.dueAt.getTime(), { timeout: 20_000 })
    .toBeGreaterThan(world.now().getTime());
  expect(await waits()).toBe(1);
  expect(deliveries[0]).toMatchObject({ state: "queued", attempts: 1 });

  server.accept(user.email);
  await withQueue("email", async (queue) => (await queue.getDelayed())[0]?.promote());
  await until(eventId, "sent");
  expect(server.mailsTo(user.email)).toHaveLength(1);
});

it("refuses a job whose payload is not what was declared", async () => {
  const [fanOut] = createHandlers(world, mailer, sender);
  expect(fanOut?.job).toBe(fanOutJob);
  await expect(fanOut?.handle({ eventId: { $gt: "" } })).rejects.toThrow("eventId");
  await expect(world.enqueue(deliverEmailJob, "x", { deliveryId: "dlv_1" })).rejects.toThrow("deliveryId");
});
