import { listDeliveriesInput } from "@gatehouse/shared/notifications/delivery";
import type { Document } from "mongodb";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { UserCtx } from "../context";
import { createMongo } from "../db/client";
import { createStores } from "../db/stores";
import { transaction } from "../db/transaction";
import { userRegistered } from "../registration/registration-events";
import { seedDelivery } from "../testing/deliveries";
import { outcomeOf, seedEvent } from "../testing/events";
import { actingAs, seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import { eraseUser } from "../users/erase-user";
import { newUser } from "../users/new-user";
import type { UserDoc } from "../users/user-store";
import { fanOutEvent } from "./fan-out-event";
import { listDeliveries, listWholeDeliveries } from "./list-deliveries";
import { retryDeliveries, retryDelivery } from "./retry-deliveries";

let world: World;
let workspaceId: string;
let ines: UserDoc;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  workspaceId = await seedWorkspace(world);
  ines = await seedUser(world, workspaceId, { role: "admin", firstName: "Ines", lastName: "Okafor" });
});
afterAll(() => world.close());

const seedAdmins = async (count: number): Promise<UserDoc[]> => {
  const admins = [];
  for (let i = 0; i < count; i += 1)
    admins.push(await seedUser(world, workspaceId, { role: "admin", firstName: "Bo" }));
  return admins;
};

const happen = () => seedEvent(world, userRegistered, { workspaceId, data: userRegistered.sample });

const tellAdmins = async (): Promise<string> => {
  const eventId = await happen();
  await fanOutEvent(world, { eventId });
  return eventId;
};

const listed = async (input: object = {}, ctx?: UserCtx) =>
  (await listDeliveries(ctx ?? (await actingAs(world, ines)), listDeliveriesInput.parse(input))).items;

const firstsOf = async (eventId: string) =>
  (await outcomeOf(world, eventId)).deliveries.filter(({ isOther }) => !isOther);

describe("a message of which several are told", () => {
  it("is one row for each channel, with all whom it went to", async () => {
    await seedAdmins(5);
    await tellAdmins();
    const count = { value: 6, isExact: true };
    expect(await listed()).toMatchObject([
      { channel: expect.any(String), recipients: { count } },
      { channel: expect.any(String), recipients: { count } },
    ]);
    expect(await listed({ channel: "in_app" })).toMatchObject([{ recipients: { count, states: { sent: 6 } } }]);
    expect(await listed({ type: "user.registered", channel: "email" })).toMatchObject([
      { recipients: { states: { queued: 6 } } },
    ]);
  });

  it("says how many of them are in which state", async () => {
    const [bo] = await seedAdmins(3);
    const { deliveries } = await outcomeOf(world, await tellAdmins());
    const toBo = deliveries.find(({ userId, channel }) => userId === bo?._id && channel === "email");
    await world.stores.deliveries.finishForJob(toBo?._id ?? "", "dead", "Timed out", world.now());
    expect(await listed({ channel: "email" })).toMatchObject([{ recipients: { states: { dead: 1, queued: 3 } } }]);
    const ctx = await actingAs(world, ines);
    await retryDelivery(ctx, { id: toBo?._id ?? "" });
    expect(await listed({ channel: "email" })).toMatchObject([{ recipients: { states: { queued: 4 } } }]);
  });

  it("is tried again for all for whom it failed, when its row is", async () => {
    await seedAdmins(3);
    const ctx = await actingAs(world, ines);
    const emails = (await outcomeOf(world, await tellAdmins())).deliveries.filter(({ channel }) => channel === "email");
    for (const { _id, isOther } of emails)
      await world.stores.deliveries.finishForJob(_id, isOther ? "dead" : "sent", null, world.now());
    const [row] = await listed({ channel: "email" });
    const retry = (withOthers: boolean) => retryDeliveries(ctx, { ids: [row?.id ?? ""], withOthers });
    expect(await retry(false)).toMatchObject({ done: [], refused: [{ code: "delivery.not-ended" }] });
    const { done, refused } = await retry(true);
    expect([done.length, refused]).toEqual([3, []]);
    expect(await listed({ channel: "email" })).toMatchObject([{ recipients: { states: { sent: 1, queued: 3 } } }]);
    expect((await retry(true)).refused).toHaveLength(1);
  });

  it("has a row for each recipient where a state, a person or the message is asked for", async () => {
    await seedAdmins(2);
    const eventId = await tellAdmins();
    for (const [input, count] of [
      [{ state: "queued" }, 3],
      [{ userId: ines._id }, 2],
      [{ eventId }, 6],
      [{ eventId, channel: "email" }, 3],
    ] as const) {
      const rows = await listed(input);
      expect(rows).toHaveLength(count);
      expect(rows.every(({ recipients }) => recipients === null)).toBe(true);
    }
  });

  it("is found as one row by what it is about, and by a person as theirs", async () => {
    await seedAdmins(2);
    await tellAdmins();
    expect(await listed({ search: "user.registered" })).toMatchObject([
      { recipients: { count: { value: 3 } } },
      { recipients: { count: { value: 3 } } },
    ]);
    const theirs = await listed({ search: "ines", channel: "email" });
    expect(theirs).toMatchObject([{ to: { id: ines._id }, recipients: null }]);
    expect(await listed({ search: "registered", state: "queued" })).toHaveLength(3);
  });

  it("is exported with a row for each recipient, in order", async () => {
    const ctx = await actingAs(world, ines);
    await seedAdmins(2);
    await tellAdmins();
    await seedDelivery(world, { workspaceId, userId: ines._id, createdAt: new Date(world.now().getTime() - 60_000) });
    const { items, total } = await listWholeDeliveries(ctx, listDeliveriesInput.parse({}));
    expect(total).toBe(7);
    expect(items.at(-1)?.type).toBe("user.welcome");
    const first = await listWholeDeliveries(ctx, listDeliveriesInput.parse({ limit: 4 }));
    const cursor = first.nextCursor ?? undefined;
    const second = await listWholeDeliveries(ctx, listDeliveriesInput.parse({ limit: 4, cursor }));
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  });

  it("has one first row over all batches, and is counted up to a bound", async () => {
    const makeAdmin = (i: number) =>
      newUser(world, {
        ...{
          workspaceId,
          number: 10_000 + i,
          firstName: "Ada",
          lastName: `Novak ${i}`,
          email: `ada.${i}@harbor.example`,
        },
        ...({ role: "admin", status: "active", organizationId: null } as const),
      });
    const many = Array.from({ length: 1_005 }, (_, i) => makeAdmin(i));
    await world.mongo.db().collection<UserDoc>("users").insertMany(many);
    expect(await firstsOf(await tellAdmins())).toHaveLength(2);
    const [row] = await listed({ channel: "in_app" });
    expect(row?.recipients).toEqual({ count: { value: 1_000, isExact: false }, states: { sent: 1_001 } });
  });

  it("keeps its first row when the fan-out begins anew and finds more people", async () => {
    const eventId = await happen();
    const { outbox } = world.stores;
    const dying = { ...outbox, finishForJob: () => Promise.reject(new Error("killed")) };
    const fallible = { ...world, stores: { ...world.stores, outbox: dying } };
    await expect(fanOutEvent(fallible, { eventId })).rejects.toThrow("killed");
    const before = (await firstsOf(eventId)).map(({ _id }) => _id);
    await seedAdmins(3);
    await Promise.all([1, 2, 3].map(() => fanOutEvent(world, { eventId })));
    expect((await firstsOf(eventId)).map(({ _id }) => _id)).toEqual(before);
    expect((await outcomeOf(world, eventId)).deliveries).toHaveLength(8);
    expect(await listed({ channel: "email" })).toMatchObject([{ recipients: { count: { value: 4 } } }]);
  });

  it("has a first row also when only others were stored before the fan-out began anew", async () => {
    await seedAdmins(2);
    const eventId = await happen();
    const { outbox, deliveries } = world.stores;
    await outbox.beginAttemptForJob(eventId, world.now());
    for (const channel of ["email", "in_app"] as const)
      await seedDelivery(world, { workspaceId, userId: ines._id, eventId, channel, isOther: true });
    await fanOutEvent(world, { eventId });
    expect(await firstsOf(eventId)).toMatchObject([{ userId: ines._id }, { userId: ines._id }]);
    expect(await deliveries.ensureFirstsForJob(eventId)).toEqual(["in_app", "email"]);
  });

  it("stays in the log when the person of its first row is deleted", async () => {
    await seedAdmins(2);
    const eventId = await tellAdmins();
    const first = (await firstsOf(eventId)).find(({ channel }) => channel === "in_app");
    const gone = await world.stores.users.findForJob(first?.userId ?? "");
    const other = await seedUser(world, workspaceId, { role: "admin" });
    if (gone) await transaction(world, (tx) => eraseUser(tx, gone));
    expect(await firstsOf(eventId)).toHaveLength(2);
    const rows = await listed({ channel: "in_app" }, await actingAs(world, other));
    expect(rows).toMatchObject([{ recipients: { count: { value: 2, isExact: true }, states: { sent: 2 } } }]);
  });
});

it("leaves what each webhook got, and what was stored before, in rows of their own", async () => {
  const eventId = await happen();
  for (const name of ["a", "b"])
    await seedDelivery(world, { workspaceId, userId: null, endpointId: `whk_${name}`, channel: "webhook", eventId });
  for (const { _id } of await seedAdmins(2)) await seedDelivery(world, { workspaceId, userId: _id, eventId });
  expect(await listed()).toMatchObject(Array.from({ length: 4 }, () => ({ recipients: null })));
});

describe("each list has its index", () => {
  const names = async (input: object): Promise<(string | undefined)[]> => {
    const mongo = createMongo(world.mongoUri, { monitorCommands: true });
    const commands: Document[] = [];
    mongo.on("commandStarted", ({ command }) => command.find === "deliveries" && commands.push(command));
    await listed(input, { ...(await actingAs(world, ines)), stores: createStores(mongo.db()) });
    await mongo.close();
    const plans = await Promise.all(
      commands.map(({ lsid: _, $db: __, $clusterTime: ___, ...explain }) => world.mongo.db().command({ explain })),
    );
    return plans.map((plan) => /"indexName":"(\w+)"/.exec(JSON.stringify(plan))?.[1]);
  };
  const byState = "workspaceId_1_state_1_createdAt_1__id_1";
  beforeEach(async () => {
    const [other] = await seedAdmins(1);
    for (let i = 0; i < 9; i += 1) await seedDelivery(world, { workspaceId, userId: (i ? other : ines)?._id ?? "" });
  });

  it.each([
    [{}, ["workspaceId_1_createdAt_1__id_1"]],
    [{ channel: "email" }, ["workspaceId_1_channel_1_createdAt_1__id_1"]],
    [{ type: "user.welcome" }, ["workspaceId_1_type_1_createdAt_1__id_1"]],
    [{ state: "dead" }, [byState]],
    [{ eventId: "evt_aaaaaaaaaaaaaaaaaaaaaa" }, ["eventId_1_channel_1_userId_1_endpointId_1"]],
    [{ eventId: "evt_aaaaaaaaaaaaaaaaaaaaaa", channel: "email" }, ["eventId_1_channel_1_userId_1_endpointId_1"]],
  ])("%o", async (input, expected) => {
    expect(await names(input)).toEqual(expected);
  });

  it("also that of a person", async () => {
    expect(await names({ userId: ines._id })).toEqual(["userId_1_createdAt_1__id_1"]);
  });

  it("also the search", async () => {
    const used = await names({ search: "in" });
    expect(used).toHaveLength(6);
    for (const name of used) expect(name).toMatch(/^(workspaceId|userId)_1_/);
  });
});
