import type { AuditDoc } from "@gatehouse/core/audit/audit-store";
import { actingAs, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { seedWebhook, seedWebhookDelivery } from "@gatehouse/core/testing/webhooks";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { createWebhook } from "@gatehouse/core/webhooks/create-webhook";
import { parseNetwork } from "@gatehouse/core/webhooks/reachable-address";
import { mostWebhooks } from "@gatehouse/shared/webhooks/webhook-limits";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let admin: UserDoc;
let client: Client;

beforeAll(async () => {
  api = await createApi();
});
beforeEach(async () => {
  workspaceId = await seedWorkspace(api.world);
  admin = await seedUser(api.world, workspaceId, { role: "admin" });
  client = await api.as(admin);
});
afterAll(() => api.close());

const input = { name: "Operations", url: "https://hooks.harbor.example/gatehouse", eventTypes: null };

const auditOf = (id: string) =>
  api.world.mongo.db().collection<AuditDoc>("audit").find({ "target.id": id }).sort({ at: 1 }).toArray();

describe("creating", () => {
  it("tells the secret once, and lists the webhook without it", async () => {
    const { webhook, secret } = await client.webhooks.create.mutate(input);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    expect(webhook).toMatchObject({ ...input, status: "active", failures: 0, last: null });
    const list = await client.webhooks.list.query();
    expect(list).toEqual([webhook]);
    expect(JSON.stringify(list)).not.toContain("whsec");
    expect(await client.webhooks.get.query({ id: webhook.id })).toEqual(webhook);
    expect(await auditOf(webhook.id)).toMatchObject([{ action: "webhook.create", actorId: admin._id }]);
    expect(JSON.stringify(await auditOf(webhook.id))).not.toContain(secret);
  });

  it.each([
    ["http://hooks.harbor.example/", "Use https"],
    ["https://127.0.0.1/", "not a public address"],
    ["https://[::1]:8443/", "not a public address"],
    ["https://169.254.169.254/latest/meta-data", "not a public address"],
    ["https://ines:secret@hooks.harbor.example/", "user name and password"],
    ["https://hooks.harbor.example/#part", "#"],
    ["ftp://hooks.harbor.example/", "https://"],
    ["javascript:alert(1)", "https://"],
  ])("refuses %s at its field", async (url, words) => {
    const refusal = await refusalOf(client.webhooks.create.mutate({ ...input, url }));
    expect(refusal).toMatchObject({ code: "input.invalid", fields: { url: expect.stringContaining(words) } });
  });

  it("refuses events that do not exist, and those of tests", async () => {
    const refusal = await refusalOf(
      client.webhooks.create.mutate({ ...input, eventTypes: ["user.invited", "webhook.test"] }),
    );
    expect(refusal).toMatchObject({ fields: { eventTypes: "There is no event webhook.test" } });
  });

  it("allows what the installation allows, over http too", async () => {
    const config = { ...api.world.config, webhookNetworks: [parseNetwork("10.1.0.0/16")] };
    const ctx = { ...(await actingAs(api.world, admin)), config };
    expect((await createWebhook(ctx, { ...input, url: "http://10.1.2.3:8080/hook" })).secret).toContain("whsec_");
    await expect(createWebhook(ctx, { ...input, url: "http://10.2.0.1/hook" })).rejects.toThrow("input.invalid");
  });

  it("ends at as many as a workspace may have, also of two at once", async () => {
    for (let count = 1; count < mostWebhooks; count += 1) await seedWebhook(api.world, workspaceId);
    const both = await Promise.allSettled([1, 2].map(() => client.webhooks.create.mutate(input)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalOf(client.webhooks.create.mutate(input))).toMatchObject({ code: "webhook.too-many" });
    expect(await client.webhooks.list.query()).toHaveLength(mostWebhooks);
  });
});

describe("changing", () => {
  it("records what changed, and refuses the later of two", async () => {
    const { webhook } = await client.webhooks.create.mutate(input);
    const { id, updatedAt } = webhook;
    const changed = await client.webhooks.update.mutate({
      id,
      updatedAt,
      isActive: false,
      eventTypes: ["user.registered"],
    });
    expect(changed).toMatchObject({ status: "paused", eventTypes: ["user.registered"], name: "Operations" });
    expect((await auditOf(id)).at(-1)).toMatchObject({
      action: "webhook.update",
      changes: {
        status: { before: "active", after: "paused" },
        eventTypes: { before: null, after: ["user.registered"] },
      },
    });
    const refusal = await refusalOf(client.webhooks.update.mutate({ id, updatedAt, name: "Later" }));
    expect(refusal.code).toBe("webhook.changed-meanwhile");
  });

  it("rotates the secret and keeps the former one for a day", async () => {
    const { webhook, secret } = await client.webhooks.create.mutate(input);
    const rotated = await client.webhooks.rotateSecret.mutate({ id: webhook.id });
    expect(rotated.secret).not.toBe(secret);
    expect(rotated.webhook.formerSecretUntil).toEqual(new Date(api.world.now().getTime() + 24 * 3_600_000));
    expect((await auditOf(webhook.id)).at(-1)).toMatchObject({
      action: "webhook.rotate-secret",
      changes: {},
      details: {},
    });
  });

  it("deletes it for good", async () => {
    const { webhook } = await client.webhooks.create.mutate(input);
    await client.webhooks.delete.mutate({ id: webhook.id });
    expect(await refusalOf(client.webhooks.get.query({ id: webhook.id }))).toMatchObject({ code: "not-found" });
    expect((await auditOf(webhook.id)).at(-1)).toMatchObject({ action: "webhook.delete", details: { url: input.url } });
  });
});

describe("the log", () => {
  it("shows deliveries with their attempts, the newest first, page by page", async () => {
    const webhook = await seedWebhook(api.world, workspaceId);
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      api.world.setNow(new Date(api.world.now().getTime() + 1));
      ids.unshift((await seedWebhookDelivery(api.world, webhook))._id);
    }
    await seedWebhookDelivery(api.world, await seedWebhook(api.world, workspaceId));
    const first = await client.webhooks.deliveries.query({ id: webhook._id, limit: 2 });
    const cursor = first.nextCursor ?? undefined;
    const second = await client.webhooks.deliveries.query({ id: webhook._id, limit: 2, cursor });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(first.items[0]).toMatchObject({ state: "sent", attempts: 1, attemptLog: [{ status: 204, durationMs: 34 }] });
  });

  it("takes a test at once, and no more of them than are good for the receiver", async () => {
    const { webhook } = await client.webhooks.create.mutate(input);
    const { deliveryId } = await client.webhooks.test.mutate({ id: webhook.id });
    const { items } = await client.webhooks.deliveries.query({ id: webhook.id });
    expect(items).toMatchObject([{ id: deliveryId, type: "webhook.test", state: "queued" }]);
    for (let count = 1; count < 20; count += 1) await client.webhooks.test.mutate({ id: webhook.id });
    expect(await refusalOf(client.webhooks.test.mutate({ id: webhook.id }))).toMatchObject({
      code: "request.too-many",
    });
  });

  it("replays what has ended, and says so in the audit log", async () => {
    const webhook = await seedWebhook(api.world, workspaceId);
    const { _id: id } = await seedWebhookDelivery(api.world, webhook);
    await client.webhooks.replay.mutate({ id });
    expect(await refusalOf(client.webhooks.replay.mutate({ id }))).toMatchObject({ code: "webhook.still-queued" });
    expect((await auditOf(webhook._id)).at(-1)).toMatchObject({
      action: "webhook.replay",
      details: { deliveryId: id },
    });
  });
});
