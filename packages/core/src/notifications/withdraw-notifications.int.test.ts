import { afterAll, beforeAll, expect, it } from "vitest";
import { transaction } from "../db/transaction";
import { userRegistered } from "../registration/registration-events";
import { seedEvent } from "../testing/events";
import { countUnreadOneByOne } from "../testing/notifications";
import { actingAs, seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import { fanOutEvent } from "./fan-out-event";
import { listLikeNotifications, listNotifications } from "./list-notifications";
import { withdrawNotifications } from "./withdraw-notifications";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it("takes back one of several that are listed as one, whichever it is, until none is left", async () => {
  const workspaceId = await seedWorkspace(world);
  const admin = await seedUser(world, workspaceId, { role: "admin" });
  const ctx = await actingAs(world, admin);
  const register = async (name: string) => {
    world.setNow(new Date(world.now().getTime() + 1_000));
    const data = { userId: world.newId("user"), name, email: "somebody@harbor.example" };
    const eventId = await seedEvent(world, userRegistered, { workspaceId, data });
    await fanOutEvent(world, { eventId });
    return eventId;
  };
  const [ann, ben, cem, dora] = [
    await register("Ann"),
    await register("Ben"),
    await register("Cem"),
    await register("Dora"),
  ];
  const withdraw = async (...eventIds: string[]) => {
    await transaction(world, async (tx) =>
      withdrawNotifications(tx, await tx.stores.notifications.listForEvents(eventIds)),
    );
    const { items } = await listNotifications(ctx, { view: "unread", limit: 25 });
    expect(await world.stores.unreadCounts.findForUser(admin._id)).toBe(items.length);
    expect(await countUnreadOneByOne(world, admin)).toBe(items.length);
    const [head] = items;
    const like = head && (await listLikeNotifications(ctx, { id: head.id, limit: 25 })).items;
    return { title: head?.title, like: like?.map(({ title }) => title) };
  };

  expect(await withdraw(ann)).toEqual({
    title: "3 people registered",
    like: ["Dora registered", "Cem registered", "Ben registered"],
  });
  expect(await withdraw(cem)).toEqual({ title: "2 people registered", like: ["Dora registered", "Ben registered"] });
  expect(await withdraw(dora, cem)).toEqual({ title: "Ben registered", like: ["Ben registered"] });
  expect(await withdraw(ben)).toEqual({ title: undefined, like: undefined });
});
