import { EventEmitter, once } from "node:events";
import { retryDelivery } from "@gatehouse/core/notifications/retry-deliveries";
import { seedDelivery } from "@gatehouse/core/testing/deliveries";
import { actingAs, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { createWorld, type World } from "@gatehouse/core/testing/world";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { createHandlers } from "./handlers";
import { deliverEmail } from "./handlers/deliver-email";
import type { Mailer } from "./mail/mailer";
import { startRelay } from "./relay";
import { type MailServer, startMailServer } from "./testing/mail-server";
import { mailerTo } from "./testing/mailer-to";
import { createWebhookSender } from "./webhooks/webhook-sender";
import { startWorkers } from "./worker";

const sender = createWebhookSender({ networks: [] });

let world: World;
let server: MailServer;
let mailer: Mailer;
let workspaceId: string;
let admin: UserDoc;
let running: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  [world, server] = await Promise.all([createWorld(), startMailServer()]);
  mailer = mailerTo(server.port);
  workspaceId = await seedWorkspace(world);
  admin = await seedUser(world, workspaceId, { role: "admin" });
});
afterEach(async () => {
  await Promise.all(running.map((part) => part.close()));
  running = [];
});
afterAll(async () => {
  mailer.close();
  await Promise.all([sender.close(), server.close(), world.close()]);
});

const retry = async (id: string) => retryDelivery(await actingAs(world, admin), { id });

const seed = async (fields: Partial<Parameters<typeof seedDelivery>[1]>) => {
  const user = await seedUser(world, workspaceId, { role: "member" });
  const delivery = await seedDelivery(world, { workspaceId, userId: user._id, ...fields });
  return { id: delivery._id, email: user.email };
};

const stateOf = async (id: string) => (await world.stores.deliveries.findForJob(id))?.state;

it("sends what was given up once, however often another try is asked for, and logs the attempt", async () => {
  const { id, email } = await seed({ state: "dead", attempts: 8, reason: "Timed out" });
  for (let count = 0; count < 2; count += 1) running.push(startWorkers(world, createHandlers(world, mailer, sender)));
  running.push(startRelay(world, 100));
  const asked = await Promise.allSettled([retry(id), retry(id), retry(id)]);
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect.poll(() => stateOf(id), { timeout: 20_000 }).toBe("sent");
  await expect(retry(id)).rejects.toThrow("delivery.not-ended");
  expect(server.mailsTo(email)).toHaveLength(1);
  const delivery = await world.stores.deliveries.findForJob(id);
  expect(delivery).toMatchObject({ attempts: 1, reason: null, attemptLog: [{ error: null, status: null }] });
});

it("refuses another try while a worker has it in hand", async () => {
  const { id, email } = await seed({ state: "queued", attempts: 0, finishedAt: null });
  const steps = new EventEmitter();
  const slow: Mailer = {
    ...mailer,
    send: async (letter) => {
      const mayGoOn = once(steps, "go on");
      steps.emit("begun");
      await mayGoOn;
      return mailer.send(letter);
    },
  };
  const hasBegun = once(steps, "begun");
  const sending = deliverEmail(world, slow, { deliveryId: id });
  await hasBegun;
  await expect(retry(id)).rejects.toThrow("delivery.not-ended");
  steps.emit("go on");
  await sending;
  expect(await stateOf(id)).toBe("sent");
  expect(server.mailsTo(email)).toHaveLength(1);
});

it("logs why an attempt failed or was refused", async () => {
  const refused = await seed({ state: "queued", attempts: 0, finishedAt: null });
  server.refuse(refused.email, 550);
  await deliverEmail(world, mailer, { deliveryId: refused.id });
  expect(await world.stores.deliveries.findForJob(refused.id)).toMatchObject({
    state: "bounced",
    attemptLog: [{ error: expect.stringContaining("550") }],
  });
  const later = await seed({ state: "queued", attempts: 0, finishedAt: null });
  server.refuse(later.email, 451);
  await expect(deliverEmail(world, mailer, { deliveryId: later.id })).rejects.toThrow();
  expect(await world.stores.deliveries.findForJob(later.id)).toMatchObject({
    state: "queued",
    attemptLog: [{ error: expect.stringContaining("451") }],
  });
});
