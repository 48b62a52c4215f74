import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newDevice } from "../auth/auth-events";
import type { Deps } from "../context";
import { requeueDeliveries } from "../notifications/requeue-deliveries";
import { seedEvent } from "../testing/events";
import { createWorld, type World } from "../testing/world";
import { relayOutbox } from "./relay-outbox";

const minute = 60_000;
const backlog = Array.from({ length: 4 }, (_, i) => `usr_${i}`);

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** What a pass queues that takes longer than what it took stays claimed: a minute passes at each look at the clock. */
const queuedBySlowPass = async (pass: (ctx: Deps) => Promise<void>): Promise<string[]> => {
  const ids: string[] = [];
  let now = world.now().getTime();
  const tick = () => {
    now += minute;
    return new Date(now);
  };
  const enqueue: Deps["enqueue"] = async (_job, id) => {
    if (ids.includes(id)) throw new Error(`${id} came round again`);
    ids.push(id);
  };
  await pass({ ...world, now: tick, enqueue });
  return ids.toSorted();
};

describe("a pass over a backlog takes everything once and ends, however long it takes:", () => {
  it("events", async () => {
    const device = { device: "Firefox on Linux", ip: "203.0.113.7", signedInAt: world.now() };
    const ids = await Promise.all(
      backlog.map((userId) => seedEvent(world, newDevice, { workspaceId: null, data: { userId, ...device } })),
    );
    expect(await queuedBySlowPass(relayOutbox)).toEqual(ids.toSorted());
  });

  it("deliveries", async () => {
    const now = world.now();
    const queued = { workspaceId: null, endpointId: null, channel: "email", state: "queued", reason: null } as const;
    const times = { createdAt: now, dueAt: now, finishedAt: null };
    const docs = backlog.map((userId) => ({
      _id: world.newId("delivery"),
      eventId: "evt_1",
      type: "security.new_device",
      userId,
      because: "It is about you",
      attempts: 0,
      attemptLog: [],
      ...queued,
      ...times,
    }));
    await world.stores.deliveries.insertMissing(docs);
    expect(await queuedBySlowPass(requeueDeliveries)).toEqual(docs.map(({ _id }) => _id).toSorted());
  });
});
