import { startSession } from "@gatehouse/core/auth/sessions";
import { userRegistered } from "@gatehouse/core/registration/registration-events";
import { seedEvent } from "@gatehouse/core/testing/events";
import { openHintStream } from "@gatehouse/core/testing/hint-stream";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Ground, openGround } from "./ground";

let ground: Ground;
beforeAll(async () => {
  ground = await openGround({ ownRedis: false });
});
afterAll(() => ground.close());

const register = () =>
  seedEvent(ground.world, userRegistered, {
    workspaceId: ground.workspaceId,
    data: { userId: ground.world.newId("user"), name: "Elena Marchetti", email: "elena@harbor.example" },
  });

/** A tab of the admin's browser that is served by this process. */
const openTab = async (apiUrl: string, cookie: string) => {
  const stream = await openHintStream(apiUrl, cookie);
  expect(await stream.hasHints(1)).toBe(true);
  const headers = { cookie, "content-type": "application/json" };
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${apiUrl}/trpc/notifications.${path}`, { ...init, headers });
    const { result } = (await response.json()) as { result: { data: { json: { count: number } } } };
    return result.data.json;
  };
  return {
    ...stream,
    unread: async () => (await call("unreadCount")).count,
    markAllRead: () => call("markAllRead", { method: "POST" }),
  };
};

it("two tabs at two API processes hear of the same and agree, also when one process dies", async () => {
  const { world, admin } = ground;
  const { sessionId } = await startSession(world.request(), admin.actor.user);
  const cookie = `gatehouse_session=${sessionId}`;
  const [one, other] = await Promise.all([ground.startApi(), ground.startApi()]);
  const worker = await ground.startWorker();
  const tabs = await Promise.all([openTab(one.url, cookie), openTab(other.url, cookie)]);
  const [first, second] = tabs as [(typeof tabs)[number], (typeof tabs)[number]];
  const unread = () => Promise.all(tabs.map((tab) => tab.unread()));

  const before = tabs.map((tab) => tab.hints());
  await register();
  for (const [i, tab] of tabs.entries()) expect(await tab.hasHints((before[i] ?? 0) + 1)).toBe(true);
  await expect.poll(unread).toEqual([1, 1]);

  const heard = second.hints();
  await first.markAllRead();
  expect(await second.hasHints(heard + 1)).toBe(true);
  expect(await unread()).toEqual([0, 0]);

  await one.stop("SIGKILL");
  const alone = second.hints();
  await register();
  expect(await second.hasHints(alone + 1)).toBe(true);
  await expect.poll(() => second.unread()).toBe(1);
  second.close();
  await worker.stop();
  await other.stop();
});
