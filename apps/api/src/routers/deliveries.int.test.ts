import { newDevice } from "@gatehouse/core/auth/auth-events";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { requeueDeliveries } from "@gatehouse/core/notifications/requeue-deliveries";
import { seedDelivery } from "@gatehouse/core/testing/deliveries";
import { seedEvent } from "@gatehouse/core/testing/events";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { seedWebhook } from "@gatehouse/core/testing/webhooks";
import { userWelcome } from "@gatehouse/core/users/user-events";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { mostRetried } from "@gatehouse/shared/notifications/delivery";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Api, type Client, cookieOf, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let jonas: UserDoc;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  workspaceId = await seedWorkspace(api.world);
  jonas = await seedUser(api.world, workspaceId, { role: "member", firstName: "Jonas", lastName: "Feld" });
  admin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
});

const seed = (fields: Partial<Parameters<typeof seedDelivery>[1]> = {}) =>
  seedDelivery(api.world, { workspaceId, userId: jonas._id, ...fields });

const stored = (id: string) => api.world.stores.deliveries.findForJob(id);

const audited = (action: string) => api.world.mongo.db().collection("audit").find({ action, workspaceId }).toArray();

describe("the log", () => {
  test("has what became of an event, in the words of whoever was told", async () => {
    const data = { ...newDevice.sample, userId: jonas._id };
    const eventId = await seedEvent(api.world, newDevice, { workspaceId, data });
    await fanOutEvent(api.world, { eventId });
    const { items, total } = await admin.deliveries.list.query({});
    expect(total).toBe(2);
    expect(items.map(({ channel, state }) => [channel, state]).toSorted()).toEqual([
      ["email", "queued"],
      ["in_app", "sent"],
    ]);
    const event = { id: eventId, workspaceId, actorId: null, data, occurredAt: api.world.now() };
    expect(items[0]).toMatchObject({
      eventId,
      type: newDevice.name,
      title: newDevice.inApp?.text(event).title,
      because: expect.stringContaining("you"),
      to: { kind: "user", id: jonas._id, name: "Jonas Feld", address: jonas.email },
    });
  });

  test("is narrowed by state, channel, type, person and words", async () => {
    const elena = await seedUser(api.world, workspaceId, { role: "member", firstName: "Elena", lastName: "Marchetti" });
    const dead = await seed({ state: "dead" });
    const inApp = await seed({ channel: "in_app" });
    const other = await seed({ userId: elena._id, type: "user.suspended" });
    const ids = async (filter: Parameters<typeof admin.deliveries.list.query>[0]) =>
      (await admin.deliveries.list.query(filter)).items.map(({ id }) => id).toSorted();
    const are = (...docs: { _id: string }[]) => docs.map(({ _id }) => _id).toSorted();
    expect(await ids({ state: "dead" })).toEqual(are(dead));
    expect(await ids({ channel: "in_app" })).toEqual(are(inApp));
    expect(await ids({ type: "user.suspended" })).toEqual(are(other));
    expect(await ids({ userId: elena._id })).toEqual(are(other));
    expect(await ids({ search: "marchet" })).toEqual(are(other));
    expect(await ids({ search: "user.suspend" })).toEqual(are(other));
    expect(await ids({ search: "nobody" })).toEqual([]);
    expect(await ids({ search: "feld", state: "sent" })).toEqual(are(inApp));
  });

  test("still shows what went to somebody who is gone, to a webhook, or about an event that is not kept", async () => {
    const webhook = await seedWebhook(api.world, workspaceId, { name: "Harbor operations" });
    await seed({ channel: "webhook", userId: null, endpointId: webhook._id });
    await seed({ userId: api.world.newId("user"), eventId: api.world.newId("event") });
    const { items } = await admin.deliveries.list.query({});
    expect(items.map(({ to }) => to?.name ?? null).toSorted()).toEqual(["Harbor operations", null].toSorted());
    expect(items.every(({ title }) => title.length > 0)).toBe(true);
  });

  test("is paged from the newest on, over the rows of the workspace and those of super admins", async () => {
    const root = await seedUser(api.world, workspaceId, { role: "super_admin" });
    const now = api.world.now().getTime();
    const docs = [];
    for (let i = 0; i < 9; i += 1)
      docs.push(
        await seedDelivery(api.world, {
          workspaceId: i % 3 ? workspaceId : null,
          userId: root._id,
          createdAt: new Date(now - i * 1_000),
        }),
      );
    // A super admin acts in the first workspace there is.
    const first = await api.world.stores.workspaces.findFirst();
    await api.world.mongo
      .db()
      .collection("deliveries")
      .updateMany({ workspaceId }, { $set: { workspaceId: first?._id } });
    const client = await api.as(root);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await client.deliveries.list.query({ userId: root._id, limit: 2, cursor });
      expect(page.total).toBe(9);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(docs.map(({ _id }) => _id));
    const { items } = await client.deliveries.list.query({ userId: root._id, direction: "asc", limit: 9 });
    expect(items.map(({ id }) => id)).toEqual(seen.toReversed());
  });

  test("of admins has nothing that belongs to the installation alone, nor to another workspace", async () => {
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const hidden = [
      await seed({ workspaceId: null, state: "dead" }),
      await seed({ workspaceId: elsewhere, state: "dead" }),
    ];
    expect((await admin.deliveries.list.query({})).total).toBe(0);
    expect((await admin.deliveries.counts.query()).dead).toEqual({ value: 0, isExact: true });
    for (const { _id } of hidden) {
      expect(await refusalOf(admin.deliveries.retry.mutate({ id: _id }))).toMatchObject({ code: "delivery.not-found" });
    }
    expect(await admin.deliveries.retryDead.mutate()).toEqual({ count: 0 });
    for (const { _id } of hidden) expect((await stored(_id))?.state).toBe("dead");
  });

  test("is to be had as a file with the filters of the page", async () => {
    await seed({ state: "dead", reason: "Mailbox full" });
    await seed();
    const file = await fetch(`${api.url}/exports/deliveries.csv?state=dead`, { headers: { cookie: cookieOf(admin) } });
    const [head, row, ...rest] = (await file.text()).split("\r\n");
    expect(head).toContain("Created at,Message,Type,To,Address,Channel,State,Reason,Attempts");
    expect(row).toContain(`user.welcome,Jonas Feld,${jonas.email},email,dead,Mailbox full,1,`);
    expect(rest).toEqual([""]);
    expect(await audited("deliveries.export")).toMatchObject([{ details: { count: 1 } }]);
  });
});

describe("another try", () => {
  test("puts what was given up back into its queue, once for two who ask at once, and says so in the audit log", async () => {
    const { _id: id } = await seed({ state: "dead", reason: "Timed out", attempts: 8 });
    const asked = await Promise.allSettled([1, 2, 3].map(() => admin.deliveries.retry.mutate({ id })));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ state: "queued", attempts: 0, reason: null, finishedAt: null });
    expect(await audited("delivery.retry")).toHaveLength(1);

    const queued: string[] = [];
    await requeueDeliveries({ ...api.world, enqueue: async (_job, jobId) => void queued.push(jobId) });
    expect(queued).toEqual([id]);
  });

  test("is refused of what is on its way, was sent or was not wanted", async () => {
    for (const state of ["queued", "sent", "skipped"] as const) {
      const { _id: id } = await seed({ state, finishedAt: null });
      expect(await refusalOf(admin.deliveries.retry.mutate({ id }))).toMatchObject({
        code: "delivery.not-ended",
        httpStatus: 409,
      });
      expect((await stored(id))?.state).toBe(state);
    }
    const unknown = admin.deliveries.retry.mutate({ id: api.world.newId("delivery") });
    expect(await refusalOf(unknown)).toMatchObject({ code: "delivery.not-found", httpStatus: 404 });
  });

  test("of several tries those that ended, and names the others", async () => {
    const dead = await seed({ state: "dead" });
    const bounced = await seed({ state: "bounced" });
    const sent = await seed();
    const outcome = await admin.deliveries.retryMany.mutate({ ids: [dead._id, sent._id, bounced._id] });
    expect(outcome.done.map(({ id }) => id)).toEqual([dead._id, bounced._id]);
    expect(outcome.refused).toMatchObject([{ id: sent._id, code: "delivery.not-ended" }]);
  });

  test("of all that were given up takes as many as it may at once", async () => {
    const { _id: _, ...model } = await seed({ state: "dead" });
    const many = Array.from({ length: mostRetried + 20 }, (_one, i) => ({
      ...model,
      _id: api.world.newId("delivery"),
      eventId: `${model.eventId}${i}`,
    }));
    await api.world.stores.deliveries.insertMissing(many);
    const bounced = await seed({ state: "bounced" });
    expect(await admin.deliveries.retryDead.mutate()).toEqual({ count: mostRetried });
    expect(await admin.deliveries.retryDead.mutate()).toEqual({ count: 21 });
    expect(await admin.deliveries.retryDead.mutate()).toEqual({ count: 0 });
    expect((await stored(bounced._id))?.state).toBe("bounced");
    expect((await audited("deliveries.retry-dead")).map(({ details }) => details.count).toSorted()).toEqual([
      21,
      mostRetried,
    ]);
  });
});

test("deliveries are counted by their state, up to a bound", async () => {
  await seed({ state: "dead" });
  const { _id: _, ...model } = await seed({ state: "skipped" });
  const many = Array.from({ length: 1_000 }, (_one, i) => ({
    ...model,
    _id: `dlv_${workspaceId}${i}`,
    eventId: `evt_${i}`,
  }));
  await api.world.stores.deliveries.insertMissing(many);
  expect(await admin.deliveries.counts.query()).toEqual({
    queued: { value: 0, isExact: true },
    sent: { value: 0, isExact: true },
    skipped: { value: 1_000, isExact: false },
    bounced: { value: 0, isExact: true },
    dead: { value: 1, isExact: true },
  });
});

test("deliveries and the events behind them are forgotten after 90 days", async () => {
  const db = api.world.mongo.db();
  const lifetimes = async (name: string) =>
    (await db.collection(name).indexes()).flatMap(({ expireAfterSeconds }) => expireAfterSeconds ?? []);
  expect(await lifetimes("deliveries")).toEqual([90 * 86_400]);
  expect(await lifetimes("outbox")).toEqual([91 * 86_400]);
});

test("recipients and types are offered to choose from", async () => {
  expect(await admin.deliveries.recipients.query({ search: "jonas" })).toEqual([
    { id: jonas._id, name: "Jonas Feld", hint: jonas.email },
  ]);
  expect((await admin.deliveries.recipients.query({})).length).toBeGreaterThan(1);
  expect(await admin.deliveries.types.query()).toContainEqual({ name: "user.welcome", title: userWelcome.title });
});
