import { afterAll, beforeAll, expect, it } from "vitest";
import type { UserCtx } from "../context";
import { userRegistered } from "../registration/registration-events";
import { seedEvent } from "../testing/events";
import { countUnreadOneByOne, seedNotifications } from "../testing/notifications";
import { actingAs, seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import type { UserDoc } from "../users/user-store";
import { fanOutEvent } from "./fan-out-event";
import { markAllNotificationsRead, markNotifications, unmarkAllNotificationsRead } from "./mark-notifications";
import type { NotificationDoc } from "./notification-store";

let world: World;
let workspaceId: string;
let admin: UserDoc;
let ctx: UserCtx;
beforeAll(async () => {
  world = await createWorld();
  workspaceId = await seedWorkspace(world);
  admin = await seedUser(world, workspaceId, { role: "admin" });
  ctx = await actingAs(world, admin);
});
afterAll(() => world.close());

const rowsOf = ({ _id }: UserDoc) =>
  world.mongo.db().collection<NotificationDoc>("notifications").find({ userId: _id }).toArray();

const unread = () => world.stores.unreadCounts.findForUser(admin._id);

/** The same numbers in every run. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

const register = async () => {
  const data = { userId: world.newId("user"), name: "Elena Marchetti", email: "elena@harbor.example" };
  await fanOutEvent(world, { eventId: await seedEvent(world, userRegistered, { workspaceId, data }) });
};

it("counts exactly after any mix of news, marks and undoing, one by one and at once", {
  timeout: 120_000,
}, async () => {
  await seedNotifications(world, admin, 12);
  const below = randomFrom(4);
  const moments: Date[] = [];
  const someIds = async () => (await rowsOf(admin)).filter(() => below(4) === 0).map(({ _id }) => _id);
  const steps: (() => Promise<unknown>)[] = [
    async () => markNotifications(ctx, { ids: await someIds(), isRead: below(2) === 0 }),
    async () => markNotifications(ctx, { ids: await someIds(), isArchived: below(2) === 0 }),
    async () => markNotifications(ctx, { ids: await someIds(), isRead: below(2) === 0, isArchived: below(2) === 0 }),
    async () => moments.push((await markAllNotificationsRead(ctx)).readAt),
    async () => {
      const readAt = moments.pop();
      if (readAt) await unmarkAllNotificationsRead(ctx, { readAt });
    },
    register,
    register,
  ];
  const step = () => steps[below(steps.length)]?.();
  for (let round = 0; round < 60; round++) {
    world.setNow(new Date(world.now().getTime() + 1_000));
    await Promise.all(Array.from({ length: 1 + (round % 3) }, step));
    expect(await unread()).toBe(await countUnreadOneByOne(world, admin));
  }
  const rows = await rowsOf(admin);
  for (const head of rows.filter(({ isHead }) => isHead)) {
    const under = rows.filter(({ headId }) => headId === head._id);
    expect(under).toHaveLength(head.count);
    for (const { readAt, archivedAt } of under) expect([readAt, archivedAt]).toEqual([head.readAt, head.archivedAt]);
  }
  expect(rows.some(({ isHead }) => !isHead)).toBe(true);
});

it("undoes a mark of all by its moment, and leaves alone what was read before", async () => {
  const person = await seedUser(world, workspaceId, { role: "admin" });
  const [first] = await seedNotifications(world, person, 3);
  const theirs = await actingAs(world, person);
  await markNotifications(theirs, { ids: [first?._id ?? ""], isRead: true });
  world.setNow(new Date(world.now().getTime() + 1_000));
  const { readAt } = await markAllNotificationsRead(theirs);
  expect(await world.stores.unreadCounts.findForUser(person._id)).toBe(0);
  await unmarkAllNotificationsRead(theirs, { readAt });
  await unmarkAllNotificationsRead(theirs, { readAt });
  expect(await world.stores.unreadCounts.findForUser(person._id)).toBe(2);
  expect(await countUnreadOneByOne(world, person)).toBe(2);
});
