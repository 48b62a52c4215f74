import { newDevice } from "@gatehouse/core/auth/auth-events";
import { eventTypes } from "@gatehouse/core/events/event-types";
import { fanOutEvent } from "@gatehouse/core/notifications/fan-out-event";
import { seedDelivery } from "@gatehouse/core/testing/deliveries";
import { seedEvent } from "@gatehouse/core/testing/events";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { seedWebhook, seedWebhookDelivery } from "@gatehouse/core/testing/webhooks";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let jonas: UserDoc;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  jonas = await seedUser(api.world, workspaceId, { role: "member", firstName: "Jonas", lastName: "Feld" });
  admin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
});
afterAll(() => api.close());

const seed = (fields: Partial<Parameters<typeof seedDelivery>[1]> = {}) =>
  seedDelivery(api.world, { workspaceId, userId: jonas._id, wordsVersion: null, ...fields });

const contentOf = async (fields: Parameters<typeof seed>[0]) => {
  const { _id: id } = await seed(fields);
  return admin.deliveries.content.query({ id });
};

describe("no link in a mail that an admin looks at opens anything", () => {
  const mailed = eventTypes.flatMap((type) => (type.mail ? [{ type, name: type.name, path: type.mail.path }] : []));

  test.each(mailed)("$name", async ({ type, path }) => {
    const data = { ...type.sample, userId: jonas._id };
    const eventId = await seedEvent(api.world, type, { workspaceId, data });
    const content = await contentOf({ eventId, type: type.name });
    const event = { id: eventId, workspaceId, actorId: null, data, occurredAt: api.world.now() };
    const [, token] = /token=([^&#]+)/.exec(path(event, api.world.config)) ?? [];
    const said = JSON.stringify(content);
    expect(content).toMatchObject({ kind: "email", words: { version: null }, subject: expect.any(String) });
    if (token) expect(said).not.toContain(token);
    for (const [, shown] of said.matchAll(/token=([\w.-]*)/g)) expect(shown).toBe("hidden");
    if (token) expect(said).toContain("token=hidden");
  });
});

describe("what was sent", () => {
  test("is not known outside of the workspace", async () => {
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const { _id: id } = await seed({ workspaceId: elsewhere });
    expect(await refusalOf(admin.deliveries.content.query({ id }))).toMatchObject({ code: "delivery.not-found" });
    const { _id: ofAll } = await seed({ workspaceId: null });
    expect(await refusalOf(admin.deliveries.content.query({ id: ofAll }))).toMatchObject({
      code: "delivery.not-found",
    });
    const { _id: own } = await seed();
    expect(await refusalOf((await api.as(jonas)).deliveries.content.query({ id: own }))).toMatchObject({
      code: "auth.forbidden",
    });
  });

  test("in the app is what stands in the person's list, with why", async () => {
    const data = { ...newDevice.sample, userId: jonas._id };
    const eventId = await seedEvent(api.world, newDevice, { workspaceId, data });
    await fanOutEvent(api.world, { eventId });
    const { items } = await admin.deliveries.list.query({ eventId, channel: "in_app" });
    const told = await api.world.stores.notifications.findToldForLog(eventId, jonas._id);
    expect(await admin.deliveries.content.query({ id: items[0]?.id ?? "" })).toEqual({
      kind: "in_app",
      title: told?.title,
      body: told?.body,
      because: told?.reason,
      action: told?.action,
    });
  });

  test("says why it can't be shown any more", async () => {
    expect(await contentOf({ eventId: api.world.newId("event") })).toEqual({
      kind: "none",
      reason: "The event is not kept any more",
    });
    expect(await contentOf({ userId: api.world.newId("user") })).toMatchObject({ kind: "none" });
    const { _id: id } = await seedWebhookDelivery(api.world, await seedWebhook(api.world, workspaceId));
    expect(await admin.deliveries.content.query({ id })).toMatchObject({ kind: "none" });
  });

  test("of a mail that did not go out is what it would say now", async () => {
    expect(await contentOf({ state: "queued", wordsVersion: undefined })).toMatchObject({ words: "present" });
  });
});
