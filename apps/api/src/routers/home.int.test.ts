import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Api, type Client, createApi } from "../testing/api";

let api: Api;
let workspaceId: string;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
});
beforeEach(async () => {
  workspaceId = await seedWorkspace(api.world);
  admin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
});
afterAll(() => api.close());

it("shows who waits, longest first, and how many there are", async () => {
  const start = api.world.now().getTime();
  for (let hours = 1; hours <= 7; hours += 1) {
    const createdAt = new Date(start - hours * 3_600_000);
    await seedUser(api.world, workspaceId, { role: "member", status: "pending", emailVerified: true, createdAt });
  }
  const { waiting } = await admin.home.admin.query();
  expect(waiting.total).toBe(7);
  expect(waiting.items.map(({ createdAt }) => (start - createdAt.getTime()) / 3_600_000)).toEqual([7, 6, 5, 4, 3]);
});

it("shows what was changed lately in this workspace, and no sign-ins", async () => {
  await admin.settings.update.mutate({ area: "security", version: 0, values: { idleHours: 8 } });
  const other = await api.as(await seedUser(api.world, await seedWorkspace(api.world, "Elsewhere"), { role: "admin" }));
  await other.settings.update.mutate({ area: "security", version: 0, values: { idleHours: 9 } });
  const { changes } = await admin.home.admin.query();
  expect(changes).toMatchObject([{ action: "settings.update", changes: { idleHours: { before: 24, after: 8 } } }]);
  expect(changes[0]?.actor?.name).toContain("Ines Okafor");
});

it("ticks its list by what there is", async () => {
  const isDone = async () => {
    const { checklist } = await admin.home.admin.query();
    return checklist.find(({ key }) => key === "invite-colleague")?.isDone;
  };
  const { checklist } = await admin.home.admin.query();
  expect(checklist.find(({ key }) => key === "publish-product")?.isDone).toBe(false);
  const first = await api.as(await seedUser(api.world, await seedWorkspace(api.world, "Elsewhere"), { role: "admin" }));
  await first.sampleData.create.mutate();
  const { checklist: ofSamples, hasSampleData } = await first.home.admin.query();
  expect(hasSampleData).toBe(true);
  expect(ofSamples.find(({ key }) => key === "invite-colleague")?.count).toBe(0);
  await seedUser(api.world, workspaceId, { role: "member" });
  expect(await isDone()).toBe(true);
});
