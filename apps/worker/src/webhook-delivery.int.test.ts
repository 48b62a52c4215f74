import type { ServerResponse } from "node:http";
import { newDevice } from "@gatehouse/core/auth/auth-events";
import { relayOutbox } from "@gatehouse/core/events/relay-outbox";
import type { DeliveryDoc } from "@gatehouse/core/notifications/delivery-store";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { seedEvent } from "@gatehouse/core/testing/events";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { seedWebhook } from "@gatehouse/core/testing/webhooks";
import { createWorld, forgetKeys, type World } from "@gatehouse/core/testing/world";
import { parseNetwork } from "@gatehouse/core/webhooks/reachable-address";
import { Queue } from "bullmq";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { createHandlers } from "./handlers";
import { startRelay } from "./relay";
import { startWebhookReceiver, type WebhookReceiver } from "./testing/webhook-receiver";
import { createWebhookSender, type WebhookSender } from "./webhooks/webhook-sender";
import { startWorkers } from "./worker";

const networks = [parseNetwork("127.0.0.0/8")];

let world: World;
let workspaceId: string;
let userId: string;
let receiver: WebhookReceiver;
let sender: WebhookSender;
let running: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  [world, receiver] = await Promise.all([
    createWorld({ webhookNetworks: networks, emailEnabled: false }),
    startWebhookReceiver(),
  ]);
  sender = createWebhookSender({ networks });
});
beforeEach(async () => {
  receiver.reset();
  workspaceId = await seedWorkspace(world);
  userId = (await seedUser(world, workspaceId, { role: "admin" }))._id;
});
afterEach(async () => {
  await Promise.all(running.map((part) => part.close()));
  running = [];
});
afterAll(async () => {
  await sender.close();
  await Promise.all([receiver.close(), world.close()]);
});

const startWorker = (): void => {
  running.push(startWorkers(world, createHandlers(world, undefined, sender)), startRelay(world, 100));
};

const signIn = (): Promise<string> => {
  const data = { userId, device: "Firefox on Linux", ip: "203.0.113.7", signedInAt: world.now() };
  return seedEvent(world, newDevice, { workspaceId, data });
};

const webhookAt = (path: string) =>
  seedWebhook(world, workspaceId, { url: `http://127.0.0.1:${receiver.port}${path}` });

const statesOf = async (eventId: string) =>
  (await world.mongo.db().collection<DeliveryDoc>("deliveries").find({ eventId, channel: "webhook" }).toArray()).map(
    ({ state }) => state,
  );

const idsAt = (path: string) => receiver.receivedAt(path).map(({ headers }) => headers["webhook-id"]);

it("brings each event to each webhook once with three workers and relays at once", async () => {
  await Promise.all([webhookAt("/one"), webhookAt("/two")]);
  const eventIds = await Promise.all(Array.from({ length: 15 }, signIn));
  for (let count = 0; count < 3; count += 1) startWorker();
  for (const eventId of eventIds) {
    await expect.poll(() => statesOf(eventId), { timeout: 40_000 }).toEqual(["sent", "sent"]);
  }
  for (const path of ["/one", "/two"]) expect(idsAt(path).toSorted()).toEqual(eventIds.toSorted());
});

it("loses nothing when Redis comes back empty", async () => {
  await webhookAt("/hook");
  const [relayed = "", fannedOut = ""] = await Promise.all([signIn(), signIn()]);
  await fanOutEvent(world, { eventId: fannedOut });
  await relayOutbox(world);
  await forgetKeys(world.redis, world.config.redisPrefix);
  world.setNow(new Date(world.now().getTime() + 120_000));
  startWorker();
  for (const eventId of [relayed, fannedOut]) {
    await expect.poll(() => statesOf(eventId), { timeout: 40_000 }).toEqual(["sent"]);
  }
  expect(idsAt("/hook").toSorted()).toEqual([relayed, fannedOut].toSorted());
});

it("leaves what failed to the queue's back-off, and sends it then", async () => {
  await webhookAt("/hook");
  receiver.answerNext((response) => response.writeHead(503).end());
  startWorker();
  const eventId = await signIn();
  const queue = new Queue("webhooks", { connection: world.redis, prefix: world.config.redisPrefix });
  await expect.poll(() => queue.getDelayedCount(), { timeout: 40_000 }).toBe(1);
  expect(await statesOf(eventId)).toEqual(["queued"]);
  const [job] = await queue.getDelayed();
  expect(job?.delay).toBeGreaterThanOrEqual(60_000);
  expect(job?.delay).toBeLessThanOrEqual(120_000);
  await job?.promote();
  await queue.close();
  await expect.poll(() => statesOf(eventId), { timeout: 40_000 }).toEqual(["sent"]);
  expect(idsAt("/hook")).toEqual([eventId, eventId]);
});

it("does not let a webhook that never answers hold back the others", async () => {
  await webhookAt("/slow");
  const held: ServerResponse[] = [];
  receiver.answerAlways((response, { url }) => {
    if (url === "/slow") held.push(response);
    else response.writeHead(204).end();
  });
  startWorker();
  await Promise.all(Array.from({ length: 10 }, signIn));
  await expect.poll(() => held, { timeout: 9_000 }).toHaveLength(10);
  await webhookAt("/quick");
  const eventId = await signIn();
  await expect.poll(() => idsAt("/quick"), { timeout: 9_000 }).toEqual([eventId]);
  for (const response of held) response.writeHead(204).end();
});
