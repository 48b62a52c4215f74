import { createHmac } from "node:crypto";
import { newDevice } from "@gatehouse/core/auth/auth-events";
import type { OutboxDoc } from "@gatehouse/core/events/outbox-store";
import { relayOutbox } from "@gatehouse/core/events/relay-outbox";
import type { DeliveryDoc } from "@gatehouse/core/notifications/delivery-store";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { requeueDeliveries } from "@gatehouse/core/notifications/requeue-deliveries";
import { outcomeOf, seedEvent } from "@gatehouse/core/testing/events";
import { actingAs, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { seedWebhook } from "@gatehouse/core/testing/webhooks";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { deleteWebhook } from "@gatehouse/core/webhooks/delete-webhook";
import { parseNetwork } from "@gatehouse/core/webhooks/reachable-address";
import { replayWebhookDelivery } from "@gatehouse/core/webhooks/replay-webhook-delivery";
import { rotateWebhookSecret } from "@gatehouse/core/webhooks/rotate-webhook-secret";
import { testWebhook } from "@gatehouse/core/webhooks/test-webhook";
import { updateWebhook } from "@gatehouse/core/webhooks/update-webhook";
import { deliverWebhookJob } from "@gatehouse/core/webhooks/webhook-jobs";
import type { WebhookDoc } from "@gatehouse/core/webhooks/webhook-store";
import { Webhook as Verifier } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Received, startWebhookReceiver, type WebhookReceiver } from "../testing/webhook-receiver";
import { createWebhookSender, type WebhookSender } from "../webhooks/webhook-sender";
import { deliverWebhook } from "./deliver-webhook";

const webhookNetworks = [parseNetwork("127.0.0.0/8")];

let world: World;
let workspaceId: string;
let admin: UserDoc;
let receiver: WebhookReceiver;
let sender: WebhookSender;

beforeAll(async () => {
  [world, receiver] = await Promise.all([createWorld({ webhookNetworks }), startWebhookReceiver()]);
  sender = createWebhookSender({ networks: webhookNetworks, timeoutMs: 1_000 });
});
beforeEach(async () => {
  receiver.reset();
  workspaceId = await seedWorkspace(world);
  admin = await seedUser(world, workspaceId, { role: "admin" });
});
afterAll(async () => {
  await sender.close();
  await Promise.all([receiver.close(), world.close()]);
});

const data = () => ({ userId: admin._id, device: "Firefox on Linux", ip: "203.0.113.7", signedInAt: world.now() });

const signIn = async (): Promise<string> => {
  const eventId = await seedEvent(world, newDevice, { workspaceId, data: data() });
  await fanOutEvent(world, { eventId });
  return eventId;
};

const deliveriesOf = async (eventId: string): Promise<DeliveryDoc[]> =>
  (await outcomeOf(world, eventId)).deliveries.filter(({ channel }) => channel === "webhook");

const deliveryOf = async (eventId: string): Promise<DeliveryDoc> => {
  const [delivery] = await deliveriesOf(eventId);
  if (!delivery) throw new Error("Nothing goes to a webhook");
  return delivery;
};

const deliver = (deliveryId: string) => deliverWebhook(world, sender, { deliveryId });
const findWebhook = async ({ _id }: WebhookDoc) => world.stores.webhooks.find(workspaceId, _id);
const seedHere = (overrides: Partial<WebhookDoc> = {}) =>
  seedWebhook(world, workspaceId, { url: receiver.url, ...overrides });

/** Tries until it ends, as the queue does. */
const deliverToEnd = async (deliveryId: string): Promise<void> => {
  for (let attempt = 1; attempt < deliverWebhookJob.attempts; attempt += 1) {
    await expect(deliver(deliveryId)).rejects.toThrow();
  }
  await deliver(deliveryId);
};

const verify = ({ headers, body }: Received, secret: string): unknown =>
  new Verifier(secret).verify(body, headers as Record<string, string>);

describe("what is sent", () => {
  it("says what happened, signed so that a receiver can check it", async () => {
    const { secretInClear } = await seedHere();
    const eventId = await signIn();
    world.setNow(new Date());
    await deliver((await deliveryOf(eventId))._id);

    const [request] = receiver.received;
    if (!request) throw new Error("Nothing came");
    const sent = { userId: admin._id, device: "Firefox on Linux", ip: "203.0.113.7" };
    expect(verify(request, secretInClear)).toMatchObject({
      id: eventId,
      type: "security.new_device",
      version: 1,
      workspaceId,
      data: sent,
    });
    const { "webhook-id": id, "webhook-timestamp": timestamp } = request.headers;
    const key = Buffer.from(secretInClear.slice("whsec_".length), "base64");
    const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${request.body}`).digest("base64");
    expect(request.headers).toMatchObject({
      "content-type": "application/json",
      "webhook-id": eventId,
      "webhook-timestamp": Math.floor(world.now().getTime() / 1_000).toString(),
      "webhook-signature": `v1,${expected}`,
    });
    expect(await deliveryOf(eventId)).toMatchObject({
      state: "sent",
      attempts: 1,
      attemptLog: [{ status: 204, error: null, answer: "", at: world.now(), durationMs: expect.any(Number) }],
    });
  });

  it("goes to each webhook of the workspace that wants it, once, and to no other", async () => {
    const all = await seedHere();
    const some = await seedHere({ eventTypes: ["security.new_device"] });
    await seedHere({ eventTypes: ["user.registered"] });
    await seedHere({ status: "paused" });
    await seedHere({ status: "disabled" });
    await seedWebhook(world, await seedWorkspace(world, "Elsewhere"), { url: receiver.url });
    const eventId = await seedEvent(world, newDevice, { workspaceId, data: data() });
    await Promise.all([fanOutEvent(world, { eventId }), fanOutEvent(world, { eventId })]);
    const endpoints = (await deliveriesOf(eventId)).map(({ endpointId }) => endpointId);
    expect(endpoints.toSorted()).toEqual([all._id, some._id].toSorted());
  });

  it("carries both signatures while the former secret lasts, then the new one alone", async () => {
    const webhook = await seedHere();
    const { secret } = await rotateWebhookSecret(await actingAs(world, admin), { id: webhook._id });
    world.setNow(new Date());
    await deliver((await deliveryOf(await signIn()))._id);
    const [first] = receiver.received;
    expect(() => first && [secret, webhook.secretInClear].map((one) => verify(first, one))).not.toThrow();

    world.setNow(new Date(Date.now() + 25 * 3_600_000));
    await deliver((await deliveryOf(await signIn()))._id);
    expect(receiver.received[1]?.headers["webhook-signature"]).toMatch(/^v1,\S+$/);
    world.setNow(new Date());
  });

  it("holds no secret in the database that anybody could read", async () => {
    const { secretInClear, _id } = await seedHere();
    const stored = JSON.stringify(await world.mongo.db().collection<WebhookDoc>("webhooks").findOne({ _id }));
    expect(stored).not.toContain(secretInClear.slice("whsec_".length));
  });
});

describe("a receiver that fails", () => {
  it("is tried again, with the same id and body, until it answers well", async () => {
    const webhook = await seedHere({ failures: 3 });
    const eventId = await signIn();
    const { _id } = await deliveryOf(eventId);
    receiver.answerNext((response) => response.writeHead(503).end("maintenance"));
    await expect(deliver(_id)).rejects.toThrow("Answered 503");
    const waiting = await deliveryOf(eventId);
    expect(waiting).toMatchObject({ state: "queued", reason: "Answered 503", attempts: 1 });
    expect(waiting.dueAt.getTime() - world.now().getTime()).toBeGreaterThan(deliverWebhookJob.backoffMs);

    await deliver(_id);
    expect(await deliveryOf(eventId)).toMatchObject({
      state: "sent",
      reason: null,
      attempts: 2,
      attemptLog: [{ status: 503, error: "Answered 503", answer: "maintenance" }, { status: 204 }],
    });
    const [first, second] = receiver.received;
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body).toBe(first?.body);
    expect(await findWebhook(webhook)).toMatchObject({ failures: 0, last: { state: "sent" } });
  });

  it("is given up after the last attempt, with a log of all", async () => {
    const webhook = await seedHere();
    const eventId = await signIn();
    receiver.answerAlways((response) => response.writeHead(500).end("oops"));
    await deliverToEnd((await deliveryOf(eventId))._id);
    const delivery = await deliveryOf(eventId);
    expect(delivery).toMatchObject({ state: "dead", reason: "Answered 500", attempts: deliverWebhookJob.attempts });
    expect(delivery.attemptLog).toHaveLength(deliverWebhookJob.attempts);
    expect(await findWebhook(webhook)).toMatchObject({ failures: 1, last: { state: "dead", reason: "Answered 500" } });
  });

  it.each([
    ["that wants it no more", () => receiver.url, 410],
    ["out of reach", () => "https://10.0.0.1/", null],
  ])("%s is given up at once", async (_, url, status) => {
    await seedHere({ url: url() });
    const eventId = await signIn();
    receiver.answerNext((response) => response.writeHead(410).end());
    await deliver((await deliveryOf(eventId))._id);
    expect(await deliveryOf(eventId)).toMatchObject({ state: "dead", attempts: 1, attemptLog: [{ status }] });
  });

  it("is given up when the worker was killed during every attempt", async () => {
    await seedHere();
    const eventId = await signIn();
    const { _id } = await deliveryOf(eventId);
    for (let attempt = 0; attempt < deliverWebhookJob.attempts; attempt += 1) {
      await world.stores.deliveries.beginAttemptForJob(_id, world.now());
    }
    await deliver(_id);
    expect(await deliveryOf(eventId)).toMatchObject({
      state: "dead",
      reason: "The worker stopped during every attempt",
    });
    expect(receiver.received).toEqual([]);
  });
});

describe("a webhook that fails too often", () => {
  const disabledEvents = () =>
    world.mongo.db().collection<OutboxDoc>("outbox").find({ type: "webhook.disabled", workspaceId }).toArray();

  it("is switched off once and its admins are told once, by two workers at a time", async () => {
    const webhook = await seedHere({ failures: 3 });
    const eventIds = await Promise.all([signIn(), signIn(), signIn(), signIn()]);
    receiver.answerAlways((response) => response.writeHead(410).end());
    const deliveries = await Promise.all(eventIds.map(deliveryOf));
    await Promise.all(deliveries.map(({ _id }) => deliver(_id)));

    expect(await findWebhook(webhook)).toMatchObject({ status: "disabled", statusChangedAt: world.now() });
    const told = await disabledEvents();
    expect(told).toMatchObject([{ data: { webhookId: webhook._id, name: webhook.name, failures: 5 } }]);
    await fanOutEvent(world, { eventId: told[0]?._id ?? "" });
    const { notifications } = await outcomeOf(world, told[0]?._id ?? "");
    expect(notifications).toMatchObject([
      { userId: admin._id, action: { path: expect.stringContaining(webhook._id) } },
    ]);
  });

  it("gets nothing any more, and counts from none once it is switched on again", async () => {
    const webhook = await seedHere({ failures: 4 });
    const [first, second] = await Promise.all([signIn(), signIn()]);
    receiver.answerNext((response) => response.writeHead(410).end());
    await deliver((await deliveryOf(first))._id);
    await deliver((await deliveryOf(second))._id);
    expect(await deliveryOf(second)).toMatchObject({
      state: "skipped",
      reason: "The webhook was switched off after too many failures",
    });
    expect(receiver.received).toHaveLength(1);

    const disabled = await findWebhook(webhook);
    const again = { id: webhook._id, updatedAt: disabled?.updatedAt ?? new Date(0), isActive: true };
    await updateWebhook(await actingAs(world, admin), again);
    expect(await findWebhook(webhook)).toMatchObject({ status: "active", failures: 0 });
    await deliver((await deliveryOf(await signIn()))._id);
    expect(receiver.received).toHaveLength(2);
  });
});

describe("a delivery whose worker is killed", () => {
  it("between answer and record comes again under the same id, and is recorded once", async () => {
    const webhook = await seedHere();
    const eventId = await signIn();
    const { _id } = await deliveryOf(eventId);
    const dying: World = {
      ...world,
      stores: {
        ...world.stores,
        deliveries: { ...world.stores.deliveries, logAttemptForJob: () => new Promise<never>(() => {}) },
      },
    };
    void deliverWebhook(dying, sender, { deliveryId: _id });
    await expect.poll(() => receiver.received).toHaveLength(1);
    expect(await deliveryOf(eventId)).toMatchObject({ state: "queued", attempts: 1 });

    await deliver(_id);
    await deliver(_id);
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([eventId, eventId]);
    expect(await deliveryOf(eventId)).toMatchObject({ state: "sent", attempts: 2 });
    expect(await findWebhook(webhook)).toMatchObject({ failures: 0, last: { state: "sent" } });
  });
});

describe("what is not wanted any more", () => {
  it("is skipped when the webhook was deleted or its event is gone", async () => {
    const webhook = await seedHere();
    const [first, second] = [await signIn(), await signIn()];
    await world.mongo.db().collection<OutboxDoc>("outbox").deleteOne({ _id: first });
    await deliver((await deliveryOf(first))._id);
    await deleteWebhook(await actingAs(world, admin), { id: webhook._id });
    await deliver((await deliveryOf(second))._id);
    expect(await deliveryOf(first)).toMatchObject({ state: "skipped", reason: "The event is not kept any more" });
    expect(await deliveryOf(second)).toMatchObject({ reason: "The webhook does not exist any more" });
    expect(receiver.received).toEqual([]);
  });
});

describe("asked for by an admin", () => {
  it("a replay sends the same once more", async () => {
    await seedHere();
    const ctx = await actingAs(world, admin);
    const eventId = await signIn();
    const { _id } = await deliveryOf(eventId);
    await expect(replayWebhookDelivery(ctx, { id: _id })).rejects.toThrow("webhook.still-queued");
    await deliver(_id);
    await replayWebhookDelivery(ctx, { id: _id });
    expect(await deliveryOf(eventId)).toMatchObject({ state: "queued", attempts: 0, attemptLog: [{ status: 204 }] });
    await deliver(_id);
    expect(await deliveryOf(eventId)).toMatchObject({ state: "sent", attempts: 1 });
    expect(receiver.received.map(({ headers }) => headers["webhook-id"])).toEqual([eventId, eventId]);
    expect(receiver.received[1]?.body).toBe(receiver.received[0]?.body);
  });

  it("of two replays at once one goes out", async () => {
    await seedHere();
    const ctx = await actingAs(world, admin);
    const { _id } = await deliveryOf(await signIn());
    await deliver(_id);
    const both = await Promise.allSettled([1, 2].map(() => replayWebhookDelivery(ctx, { id: _id })));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  it("a replay waits until the webhook is on", async () => {
    const webhook = await seedHere();
    const { _id } = await deliveryOf(await signIn());
    await deliver(_id);
    const ctx = await actingAs(world, admin);
    await updateWebhook(ctx, { id: webhook._id, updatedAt: webhook.updatedAt, isActive: false });
    await expect(replayWebhookDelivery(ctx, { id: _id })).rejects.toThrow("webhook.not-active");
  });

  it("a test goes to the one that is tested, even if it is off, and counts for nothing", async () => {
    const webhook = await seedHere({ status: "paused", eventTypes: ["user.registered"], failures: 2 });
    await seedHere();
    const { deliveryId } = await testWebhook(await actingAs(world, admin), { id: webhook._id });
    const { eventId = "" } = (await world.stores.deliveries.find(workspaceId, deliveryId)) ?? {};
    await fanOutEvent(world, { eventId });
    expect(await deliveriesOf(eventId)).toHaveLength(1);
    await deliver(deliveryId);
    world.setNow(new Date());
    expect(receiver.received).toHaveLength(1);
    expect(JSON.parse(receiver.received[0]?.body ?? "")).toMatchObject({ type: "webhook.test" });
    expect(await findWebhook(webhook)).toMatchObject({ failures: 2, last: null });
  });
});

it("reaches the webhook after Redis was away while it happened", async () => {
  await seedHere();
  const away = { ...world, enqueue: () => Promise.reject(new Error("Redis is not reachable")) };
  const eventId = await seedEvent(world, newDevice, { workspaceId, data: data() });
  await expect(fanOutEvent(away, { eventId })).rejects.toThrow("Redis");
  expect(await deliveryOf(eventId)).toMatchObject({ state: "queued" });

  const queued: string[] = [];
  const later = {
    ...world,
    now: () => new Date(world.now().getTime() + 3_600_000),
    enqueue: async (_job: unknown, id: string) => void queued.push(id),
  };
  await relayOutbox(later);
  await requeueDeliveries(later);
  const { _id } = await deliveryOf(eventId);
  expect(queued).toEqual(expect.arrayContaining([eventId, _id]));
  await fanOutEvent(world, { eventId });
  await deliver(_id);
  expect(receiver.received).toHaveLength(1);
});
