import { hintChange } from "@gatehouse/core/notifications/live-channel";
import type { NotificationDoc } from "@gatehouse/core/notifications/notification-store";
import { openHintStream } from "@gatehouse/core/testing/hint-stream";
import { seedNotifications } from "@gatehouse/core/testing/notifications";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, cookieOf, createApi } from "../testing/api";

let api: Api;
let ines: UserDoc;
let browser: Client;
let other: UserDoc;
let othersNotification: NotificationDoc | undefined;

beforeAll(async () => {
  api = await createApi();
  const workspaceId = await seedWorkspace(api.world);
  ines = await seedUser(api.world, workspaceId, { role: "admin" });
  browser = await api.as(ines);
  await seedNotifications(api.world, ines, 3, (i) => ({ title: `Welcome ${i}` }));
  other = await seedUser(api.world, workspaceId, { role: "admin" });
  [othersNotification] = await seedNotifications(api.world, other, 1);
});
afterAll(() => api.close());

describe("notifications", () => {
  test("are counted, listed newest first, read and archived by their owner", async () => {
    expect(await browser.notifications.unreadCount.query()).toEqual({ count: 3 });
    const { items } = await browser.notifications.list.query({});
    expect(items.map(({ title }) => title)).toEqual(["Welcome 0", "Welcome 1", "Welcome 2"]);
    const [first, second] = items.map(({ id }) => id);
    await browser.notifications.mark.mutate({ ids: [first ?? ""], isRead: true });
    await browser.notifications.mark.mutate({ ids: [second ?? ""], isArchived: true });
    expect(await browser.notifications.unreadCount.query()).toEqual({ count: 1 });
    expect((await browser.notifications.list.query({ view: "unread" })).items).toHaveLength(1);
    expect((await browser.notifications.list.query({ view: "archived" })).items).toMatchObject([{ id: second }]);
    await browser.notifications.markAllRead.mutate();
    expect(await browser.notifications.unreadCount.query()).toEqual({ count: 0 });
  });

  test("of others stay as they are, and are not found", async () => {
    const id = othersNotification?._id ?? "";
    await browser.notifications.mark.mutate({ ids: [id], isRead: true, isArchived: true });
    expect((await browser.notifications.listLike.query({ id })).items).toEqual([]);
    const theirs = await api.as(other);
    expect(await theirs.notifications.unreadCount.query()).toEqual({ count: 1 });
    expect((await theirs.notifications.list.query({})).items).toMatchObject([{ id, isRead: false }]);
  });
});

describe("the live stream", () => {
  test("hints at once and after each change of this person", async () => {
    const stream = await openHintStream(api.url, cookieOf(browser));
    expect(await stream.hasHints(1)).toBe(true);
    const published = setInterval(() => hintChange(api.world, [ines._id]), 100);
    expect(await stream.hasHints(2)).toBe(true);
    clearInterval(published);
    stream.close();
  });

  test("ends with the session", async () => {
    const other = await api.as(ines);
    const stream = await openHintStream(api.url, cookieOf(other));
    await stream.hasHints(1);
    await other.auth.signOut.mutate();
    const published = setInterval(() => hintChange(api.world, [ines._id]), 100);
    expect(await stream.hasEnded()).toBe(true);
    clearInterval(published);
    stream.close();
  });
});
