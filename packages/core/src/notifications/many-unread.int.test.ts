import type { Document } from "mongodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createMongo } from "../db/client";
import { createStores } from "../db/stores";
import { seedNotifications } from "../testing/notifications";
import { actingAs, seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import type { UserDoc } from "../users/user-store";
import { countUnreadNotifications } from "./count-unread-notifications";
import { listNotifications } from "./list-notifications";
import { markAllNotificationsRead, unmarkAllNotificationsRead } from "./mark-notifications";
import type { NotificationDoc } from "./notification-store";

const shown = 25;
/** The last one of the page before and the first one of the page after are looked at, too. */
const mostRead = shown + 2;

let world: World;
let seeded: NotificationDoc[] = [];
let few: UserDoc;
let many: UserDoc;

const seedReader = async (unread: number): Promise<UserDoc> => {
  const user = await seedUser(world, await seedWorkspace(world), { role: "admin" });
  seeded = [...seeded, ...(await seedNotifications(world, user, unread))];
  return user;
};

beforeAll(async () => {
  world = await createWorld();
  few = await seedReader(10);
  many = await seedReader(10_000);
});
afterAll(async () => {
  // Part by part: all at once takes longer than a command may.
  while (seeded.length > 0) {
    await world.stores.notifications.deleteByIds(seeded.splice(-1_000).map(({ _id }) => _id));
  }
  await world.close();
});

/** How much the bell and the page read for somebody. */
const readBy = async (user: UserDoc) => {
  const mongo = createMongo(world.mongoUri, { monitorCommands: true });
  const commands: Document[] = [];
  mongo.on("commandStarted", ({ command, commandName }) => commandName !== "hello" && commands.push(command));
  const ctx = { ...(await actingAs(world, user)), stores: createStores(mongo.db()) };
  await countUnreadNotifications(ctx);
  for (const view of ["all", "unread"] as const) {
    const { nextCursor } = await listNotifications(ctx, { view, limit: shown });
    if (nextCursor) await listNotifications(ctx, { view, limit: shown, cursor: nextCursor });
  }
  await listNotifications(ctx, { view: "all", categories: ["membership"], limit: shown });
  const read = commands.map(async ({ lsid: _, $db: __, $clusterTime: ___, ...command }) => {
    const { executionStats } = await world.mongo.db().command({ explain: command, verbosity: "executionStats" });
    return Math.max(executionStats.totalKeysExamined, executionStats.totalDocsExamined);
  });
  await mongo.close();
  return Math.max(...(await Promise.all(read)));
};

it("10,000 unread notifications cost the bell and the page no more than a page of them", {
  timeout: 120_000,
}, async () => {
  expect(await readBy(few)).toBeLessThanOrEqual(10);
  expect(await readBy(many)).toBeLessThanOrEqual(mostRead);
});

it("10,000 unread notifications are marked read at once, and unread again", { timeout: 120_000 }, async () => {
  const ctx = await actingAs(world, many);
  const { readAt } = await markAllNotificationsRead(ctx);
  expect(await countUnreadNotifications(ctx)).toEqual({ count: 0 });
  await unmarkAllNotificationsRead(ctx, { readAt });
  expect(await countUnreadNotifications(ctx)).toEqual({ count: 10_000 });
});
