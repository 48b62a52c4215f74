import { seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

const minuteMs = 60_000;
const start = new Date();

let api: Api;
let ines: UserDoc;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
});
beforeEach(async () => {
  api.world.setNow(start);
  ines = await seedUser(api.world, await seedWorkspace(api.world), { role: "admin" });
  admin = await api.as(ines);
});
afterAll(() => api.close());

const after = (minutes: number) => api.world.setNow(new Date(start.getTime() + minutes * minuteMs));
const change = async (idleHours: number) => {
  const { version } = await admin.settings.get.query();
  return admin.settings.update.mutate({ area: "security", version, values: { idleHours } });
};

test("what changes security takes a sign-in of the last ten minutes, however busy the session", async () => {
  after(9.9);
  await change(2);
  after(10.1);
  expect(await refusalOf(change(3))).toMatchObject({ code: "auth.not-fresh", httpStatus: 403 });
  const { version } = await admin.settings.get.query();
  await admin.settings.update.mutate({ area: "general", version, values: { workspaceName: "Meridian" } });
});

test("who may not change it at all is told that, and asked for nothing", async () => {
  after(60);
  const { version } = await admin.settings.get.query();
  const values = { adminsManageAdmins: true };
  const refusal = await refusalOf(admin.settings.update.mutate({ area: "admins", version, values }));
  expect(refusal.code).toBe("auth.forbidden");
});

test("signing in again makes it fresh", async () => {
  after(60);
  expect((await refusalOf(change(3))).code).toBe("auth.not-fresh");
  await admin.auth.signIn.mutate({ email: ines.email, password: testPassword });
  expect((await change(3)).settings.security.idleHours).toBe(3);
});

test("the secret of a webhook is shown to a fresh sign-in only", async () => {
  const input = { name: "Ops", url: "https://ops.example/hook", eventTypes: ["user.registered"] };
  const { webhook } = await admin.webhooks.create.mutate(input);
  after(11);
  expect((await refusalOf(admin.webhooks.rotateSecret.mutate({ id: webhook.id }))).code).toBe("auth.not-fresh");
  await admin.auth.signIn.mutate({ email: ines.email, password: testPassword });
  expect((await admin.webhooks.rotateSecret.mutate({ id: webhook.id })).secret).toMatch(/^whsec_/);
});
