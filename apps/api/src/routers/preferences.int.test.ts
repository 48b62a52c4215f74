import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { shippedPreferences } from "@gatehouse/shared/notifications/preference";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let user: UserDoc;
let member: Client;

beforeAll(async () => {
  api = await createApi();
});
beforeEach(async () => {
  workspaceId = await seedWorkspace(api.world);
  user = await seedUser(api.world, workspaceId, { role: "member" });
  member = await api.as(user);
});
afterAll(() => api.close());

const admin = async () => api.as(await seedUser(api.world, workspaceId, { role: "admin" }));

it("begins with what is shipped", async () => {
  expect(await member.preferences.get.query()).toEqual({
    preferences: shippedPreferences,
    hasOwn: false,
    isTimeZoneKnown: false,
    email: user.email,
    emailEnabled: true,
  });
});

it("changes what is given and leaves the rest, with an audit entry", async () => {
  await member.preferences.update.mutate({ categories: { membership: { email: "daily" } } });
  const { preferences, hasOwn } = await member.preferences.update.mutate({
    categories: { membership: { inApp: false }, access: { email: "off" } },
    hasQuietHours: true,
    quietTo: "06:30",
  });
  expect(hasOwn).toBe(true);
  expect(preferences).toEqual({
    ...shippedPreferences,
    categories: {
      ...shippedPreferences.categories,
      membership: { inApp: false, email: "daily" },
      access: { inApp: true, email: "off" },
    },
    hasQuietHours: true,
    quietTo: "06:30",
  });
  const entries = api.world.mongo
    .db()
    .collection("audit")
    .find({ action: "user.update-preferences", actorId: user._id });
  expect((await entries.toArray())[0]?.details).toEqual({ categories: { membership: { email: "daily" } } });
});

it("keeps both of two changes at once", async () => {
  await Promise.all([
    member.preferences.update.mutate({ categories: { membership: { email: "daily" } } }),
    member.preferences.update.mutate({ categories: { access: { email: "hourly" } } }),
    member.preferences.update.mutate({ digestAt: "17:00" }),
  ]);
  const { preferences } = await member.preferences.get.query();
  expect(preferences.categories.membership.email).toBe("daily");
  expect(preferences.categories.access.email).toBe("hourly");
  expect(preferences.digestAt).toBe("17:00");
});

it("follows the workspace where nothing was chosen, and all the way after a reset", async () => {
  await member.preferences.update.mutate({
    categories: { membership: { email: "off" } },
    timeZone: "Europe/Amsterdam",
    digestAt: "17:00",
  });
  const categories = {
    ...shippedPreferences.categories,
    membership: { inApp: true, email: "hourly" },
    system: { inApp: false, email: "daily" },
  } as const;
  await (await admin()).settings.update.mutate({
    area: "notifications",
    version: 0,
    values: { categories, digestAt: "07:00", timeZone: "Europe/Berlin" },
  });

  const before = await member.preferences.get.query();
  expect(before.preferences.categories).toEqual({ ...categories, membership: { inApp: true, email: "off" } });
  expect(before.preferences).toMatchObject({ digestAt: "17:00", timeZone: "Europe/Amsterdam" });
  const { preferences, hasOwn, isTimeZoneKnown } = await member.preferences.reset.mutate();
  expect(preferences.categories).toEqual(categories);
  expect(preferences).toMatchObject({ digestAt: "07:00", timeZone: "Europe/Amsterdam" });
  expect([hasOwn, isTimeZoneKnown]).toEqual([false, true]);
});

describe("what can't be chosen is refused", () => {
  it.each([
    ["a pace that does not exist", { categories: { membership: { email: "weekly" } } }, "categories.membership.email"],
    ["a time between the half hours", { digestAt: "08:31" }, "digestAt"],
    ["a zone that does not exist", { timeZone: "Europe/Atlantis" }, "timeZone"],
    ["an offset in place of a zone", { timeZone: "+01:00" }, "timeZone"],
  ])("%s", async (_case, input, field) => {
    expect((await refusalOf(member.preferences.update.mutate(input as never))).fields).toHaveProperty([field]);
  });

  it("what protects the account", async () => {
    const security = { categories: { security: { email: "off" }, account: { inApp: false } } };
    await member.preferences.update.mutate(security as never);
    expect((await member.preferences.get.query()).preferences.categories).toEqual(shippedPreferences.categories);
  });
});

it("is of one person, and gone with them", async () => {
  const other = await api.as(await seedUser(api.world, workspaceId, { role: "member" }));
  await member.preferences.update.mutate({ digestAt: "17:00" });
  expect((await other.preferences.get.query()).preferences.digestAt).toBe("08:30");
  await (await admin()).users.delete.mutate({ id: user._id });
  expect(await api.world.stores.preferences.findForUser(user._id)).toBeNull();
});
