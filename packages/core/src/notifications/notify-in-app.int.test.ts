import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { userRegistered } from "../registration/registration-events";
import { outcomeOf, seedEvent } from "../testing/events";
import { countUnreadOneByOne } from "../testing/notifications";
import { actingAs, seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import type { UserDoc } from "../users/user-store";
import { fanOutEvent } from "./fan-out-event";
import { listLikeNotifications, listNotifications } from "./list-notifications";
import { markNotifications } from "./mark-notifications";
import type { NotificationDoc } from "./notification-store";

const dayMs = 24 * 3_600_000;

let world: World;
let workspaceId: string;
let admin: UserDoc;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  workspaceId = await seedWorkspace(world);
  admin = await seedUser(world, workspaceId, { role: "admin" });
});

const later = (ms: number) => world.setNow(new Date(world.now().getTime() + ms));

/** Somebody asks to come in; the clock goes on by a second. */
const register = async (name: string): Promise<string> => {
  later(1_000);
  const data = { userId: world.newId("user"), name, email: "somebody@harbor.example" };
  return seedEvent(world, userRegistered, { workspaceId, data });
};

const tell = async (...names: string[]): Promise<void> => {
  for (const name of names) await fanOutEvent(world, { eventId: await register(name) });
};

const listOf = async (view: "all" | "unread" | "archived" = "all") =>
  (await listNotifications(await actingAs(world, admin), { view, limit: 25 })).items;

const unread = () => world.stores.unreadCounts.findForUser(admin._id);

describe("like notifications", () => {
  it("are one in the list while it is unread, which unfolds to all of them", async () => {
    await tell("Elena Marchetti", "Jonas Feld", "Amara Nwosu");
    const [head, ...rest] = await listOf();
    expect(head).toMatchObject({ title: "3 people registered", count: 3, isRead: false, happenedAt: world.now() });
    expect(rest).toEqual([]);
    expect(await unread()).toBe(1);

    const ctx = await actingAs(world, admin);
    const { items, nextCursor } = await listLikeNotifications(ctx, { id: head?.id ?? "", limit: 2 });
    expect(items.map(({ title }) => title)).toEqual(["Amara Nwosu registered", "Jonas Feld registered"]);
    const last = await listLikeNotifications(ctx, { id: head?.id ?? "", limit: 2, cursor: nextCursor ?? "" });
    expect(last).toMatchObject({ items: [{ title: "Elena Marchetti registered", count: 1 }], nextCursor: null });
  });

  it("start anew once the first was read, archived or is a day old", async () => {
    const titles = async () => (await listOf()).map(({ title }) => title);
    await tell("Ann", "Ben");
    const ctx = await actingAs(world, admin);
    const mark = async (change: { isRead?: boolean; isArchived?: boolean }) =>
      markNotifications(ctx, { ids: [(await listOf())[0]?.id ?? ""], ...change });
    await mark({ isRead: true });
    await tell("Cem");
    expect(await titles()).toEqual(["Cem registered", "2 people registered"]);
    await mark({ isArchived: true });
    await tell("Dora");
    expect(await titles()).toEqual(["Dora registered", "2 people registered"]);
    later(dayMs);
    await tell("Emil");
    expect(await titles()).toEqual(["Emil registered", "Dora registered", "2 people registered"]);
    expect(await unread()).toBe(2);
  });

  it("of one person are found one by one, and a mark of one reaches all that are listed with it", async () => {
    await tell("Ann", "Ben", "Cem");
    const rows = world.mongo.db().collection<NotificationDoc>("notifications");
    const ben = await rows.findOne({ userId: admin._id, title: "Ben registered" });
    const ctx = await actingAs(world, admin);
    const input = { view: "unread", limit: 25, personId: ben?.personId ?? "" } as const;
    const { items } = await listNotifications(ctx, input);
    expect(items).toMatchObject([{ title: "Ben registered", count: 1 }]);
    await markNotifications(ctx, { ids: [ben?._id ?? ""], isRead: true });
    expect((await listNotifications(ctx, input)).items).toEqual([]);
    expect(await listOf()).toMatchObject([{ title: "3 people registered", isRead: true }]);
    expect(await unread()).toBe(0);
  });

  it("of another workspace are listed apart", async () => {
    const superAdmin = await seedUser(world, workspaceId, { role: "super_admin" });
    await tell("Ann");
    workspaceId = await seedWorkspace(world, "Elsewhere");
    await tell("Ben");
    admin = superAdmin;
    expect((await listOf()).map(({ title }) => title)).toEqual(["Ben registered", "Ann registered"]);
  });

  it("that come all at once are counted exactly", async () => {
    const eventIds = await Promise.all(Array.from({ length: 8 }, (_, i) => register(`Person ${i}`)));
    await Promise.all([...eventIds, ...eventIds].map((eventId) => fanOutEvent(world, { eventId })));
    expect(await listOf()).toMatchObject([{ title: "8 people registered", count: 8 }]);
    expect(await unread()).toBe(1);
  });

  it("and a mark that comes between are both kept", async () => {
    await tell("Ann");
    const [head] = await listOf();
    const eventId = await register("Ben");
    const ctx = await actingAs(world, admin);
    await Promise.all([
      fanOutEvent(world, { eventId }),
      markNotifications(ctx, { ids: [head?.id ?? ""], isRead: true }),
    ]);
    expect((await listOf()).reduce((sum, { count }) => sum + count, 0)).toBe(2);
    expect(await unread()).toBe(await countUnreadOneByOne(world, admin));
  });
});

it("goes on where it was killed: nobody is told twice, nobody is left out, the counts are right", async () => {
  const others = await Promise.all(Array.from({ length: 5 }, () => seedUser(world, workspaceId, { role: "admin" })));
  const eventId = await register("Ann");
  const half = others.slice(0, 3).map(({ _id }) => _id);
  // As after the first batch of a worker that died before the next.
  const dying = { ...world, stores: { ...world.stores, users: { ...world.stores.users } } };
  dying.stores.users.listAdminIdsForJob = async () => half;
  dying.stores.outbox = { ...world.stores.outbox, finishForJob: () => Promise.reject(new Error("killed")) };
  await expect(fanOutEvent(dying, { eventId })).rejects.toThrow("killed");
  expect((await outcomeOf(world, eventId)).notifications).toHaveLength(3);

  await fanOutEvent(world, { eventId });
  const told = (await outcomeOf(world, eventId)).notifications.map(({ userId }) => userId);
  expect(told).toEqual(expect.arrayContaining([admin, ...others].map(({ _id }) => _id)));
  expect(new Set(told).size).toBe(told.length);
  for (const { _id } of [admin, ...others]) expect(await world.stores.unreadCounts.findForUser(_id)).toBe(1);
});
