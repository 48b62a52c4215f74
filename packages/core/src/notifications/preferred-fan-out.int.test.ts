import type { EmailPace, OwnPreferences } from "@gatehouse/shared/notifications/preference";
import { shippedPreferences } from "@gatehouse/shared/notifications/preference";
import { Queue } from "bullmq";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newDevice } from "../auth/auth-events";
import { invitationAccepted } from "../invitations/invitation-events";
import { updateSettings } from "../settings/update-settings";
import { outcomeOf, seedEvent } from "../testing/events";
import { actingAs, seedUser, seedWorkspace } from "../testing/people";
import { createWorld, type World } from "../testing/world";
import type { UserDoc } from "../users/user-store";
import { fanOutEvent } from "./fan-out-event";
import { requeueDeliveries } from "./requeue-deliveries";

let world: World;
let workspaceId: string;
let user: UserDoc;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  workspaceId = await seedWorkspace(world);
  user = await seedUser(world, workspaceId, { role: "admin" });
  world.setNow(new Date("2026-11-22T10:42:00Z"));
});
afterAll(() => world.close());

const prefer = (own: OwnPreferences) => world.stores.preferences.setForUser(user._id, own);
const membership = (email: EmailPace, inApp = true) => ({ categories: { membership: { inApp, email } } });
const amsterdam = { timeZone: "Europe/Amsterdam" };

const tell = async () => {
  const data = { ...invitationAccepted.sample, inviterId: user._id };
  const eventId = await seedEvent(world, invitationAccepted, { workspaceId, data });
  await fanOutEvent(world, { eventId });
  return eventId;
};

const outcome = async (eventId: string) => {
  const { notifications, deliveries } = await outcomeOf(world, eventId);
  const [email, inApp] = deliveries;
  return { notifications, email, inApp };
};

const isQueued = async (deliveryId: string | undefined) => {
  const queue = new Queue("email", { connection: world.redis, prefix: world.config.redisPrefix });
  const job = await queue.getJob(deliveryId ?? "");
  await queue.close();
  return job !== undefined;
};

describe("what somebody switched off", () => {
  it("does not reach them, and the log says why", async () => {
    await prefer(membership("off", false));
    const { notifications, email, inApp } = await outcome(await tell());
    expect(notifications).toEqual([]);
    const skipped = { state: "skipped", reason: "Switched off in the person's preferences" };
    expect(email).toMatchObject(skipped);
    expect(inApp).toMatchObject(skipped);
  });

  it("is switched off by channel", async () => {
    await prefer(membership("off"));
    const { notifications, email } = await outcome(await tell());
    expect(notifications).toHaveLength(1);
    expect(email?.state).toBe("skipped");
  });

  it("still reaches them when it is mandatory", async () => {
    const off = Object.keys(shippedPreferences.categories).map((category) => [
      category,
      { inApp: false, email: "off" },
    ]);
    await prefer({ categories: Object.fromEntries(off), hasQuietHours: true, quietFrom: "00:00", quietTo: "23:30" });
    const data = { ...newDevice.sample, userId: user._id };
    const eventId = await seedEvent(world, newDevice, { workspaceId, data });
    await fanOutEvent(world, { eventId });
    const { notifications, email } = await outcome(eventId);
    expect(notifications).toHaveLength(1);
    expect(email).toMatchObject({ state: "queued", reason: null });
    expect(await isQueued(email?._id)).toBe(true);
  });
});

it("follows the workspace for people who chose nothing, and them where they did", async () => {
  const values = {
    categories: { ...shippedPreferences.categories, membership: { inApp: false, email: "off" } },
  } as const;
  await updateSettings(await actingAs(world, user), { area: "notifications", version: 0, values });
  expect((await outcome(await tell())).email?.state).toBe("skipped");
  await prefer({ categories: { membership: { email: "instant" } } });
  const { email, inApp } = await outcome(await tell());
  expect([email?.state, inApp?.state]).toEqual(["queued", "skipped"]);
});

describe("a mail that waits", () => {
  it.each([
    ["for the full hour", membership("hourly"), "hourly", "2026-11-22T11:00Z"],
    ["for the person's digest", { ...membership("daily"), ...amsterdam }, "daily", "2026-11-23T07:30Z"],
    [
      "for the end of quiet hours",
      { hasQuietHours: true, quietFrom: "10:00", quietTo: "12:00" },
      "quiet",
      "2026-11-22T12:00Z",
    ],
  ])("%s is not queued, nor taken by the sweep", async (_case, own, bundle, dueAt) => {
    await prefer(own as OwnPreferences);
    const { email, notifications } = await outcome(await tell());
    expect(notifications).toHaveLength(1);
    expect(email).toMatchObject({ state: "queued", bundle, dueAt: new Date(dueAt) });
    world.setNow(new Date("2026-12-01T00:00:00Z"));
    await requeueDeliveries(world);
    expect(await isQueued(email?._id)).toBe(false);
    expect(await world.stores.deliveries.beginAttemptForJob(email?._id ?? "", world.now())).toBeNull();
  });

  it("waits over midnight, and goes out at once on either side of the night", async () => {
    await prefer({ hasQuietHours: true, quietFrom: "22:00", quietTo: "06:00", ...amsterdam });
    const bundleAt = async (now: string) => {
      world.setNow(new Date(now));
      const { email } = await outcome(await tell());
      return email?.bundle ? email.dueAt.toISOString() : null;
    };
    expect(await bundleAt("2026-11-22T20:59Z")).toBeNull();
    expect(await bundleAt("2026-11-22T21:00Z")).toBe("2026-11-23T05:00:00.000Z");
    expect(await bundleAt("2026-11-23T01:00Z")).toBe("2026-11-23T05:00:00.000Z");
    expect(await bundleAt("2026-11-23T05:00Z")).toBeNull();
  });

  it("is planned once, however often the event is told", async () => {
    await prefer(membership("hourly"));
    const eventId = await tell();
    const data = await world.stores.outbox.findForJob(eventId);
    world.setNow(new Date("2026-11-22T11:30Z"));
    await world.mongo
      .db()
      .collection<{ _id: string }>("outbox")
      .updateOne({ _id: eventId }, { $set: { state: "open" } });
    await Promise.all([fanOutEvent(world, { eventId }), fanOutEvent(world, { eventId })]);
    const { deliveries } = await outcomeOf(world, eventId);
    expect(data).not.toBeNull();
    expect(deliveries.filter(({ channel }) => channel === "email")).toMatchObject([
      { dueAt: new Date("2026-11-22T11:00Z") },
    ]);
  });
});
