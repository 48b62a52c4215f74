import { createSampleData } from "@gatehouse/core/sample-data/create-sample-data";
import { actingAs, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
});
beforeEach(async () => {
  // Addresses are unique over the installation, so each test has it to itself.
  for (const { name } of await api.world.mongo.db().listCollections().toArray()) {
    await api.world.mongo.db().collection(name).deleteMany({});
  }
  workspaceId = await seedWorkspace(api.world);
  admin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
});
afterAll(() => api.close());

/** All there is, but what the audit log and the counters of numbers keep. */
const everything = async () => {
  const db = api.world.mongo.db();
  const names = (await db.listCollections().toArray()).map(({ name }) => name);
  const kept = names.filter((name) => !["audit", "counters"].includes(name)).sort();
  const docs = await Promise.all(kept.map((name) => db.collection(name).find().sort({ _id: 1 }).toArray()));
  return Object.fromEntries(
    kept.map((name, i) => [name, docs[i]?.map(({ lastSeenAt, lastUsedAt, expiresAt, ...doc }) => doc)]),
  );
};

it("fills in companies and people of every state, and goes without a trace", async () => {
  const before = await everything();
  await admin.sampleData.create.mutate();
  const { items } = await admin.users.list.query({ limit: 100 });
  expect(new Set(items.map(({ status }) => status))).toEqual(new Set(["active", "invited", "pending", "suspended"]));
  expect((await admin.invitations.list.query({ state: "open" })).items.length).toBeGreaterThan(0);
  const codes = (await admin.inviteCodes.list.query({})).items;
  expect(new Set(codes.map(({ state }) => state))).toEqual(new Set(["active", "used_up", "expired"]));
  await admin.sampleData.delete.mutate();
  expect(await everything()).toEqual(before);
});

it("mails nobody", async () => {
  await admin.sampleData.create.mutate();
  expect(await api.world.mongo.db().collection("outbox").countDocuments()).toBe(0);
});

it("is filled in once, also by two at once", async () => {
  const calls = [1, 2, 3].map(() =>
    admin.sampleData.create.mutate().then(
      () => "done",
      (error) => error.data.code,
    ),
  );
  const answers = await Promise.all(calls);
  expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  expect(await refusalOf(admin.sampleData.create.mutate())).toMatchObject({ code: "sample-data.exists" });
});

it("lets real people who were put into it go on as plain members", async () => {
  await admin.sampleData.create.mutate();
  const harbor = await api.world.mongo.db().collection("organizations").findOne({ name: "Harbor Logistics" });
  const { _id } = await seedUser(api.world, workspaceId, { role: "org_admin", organizationId: String(harbor?._id) });
  await admin.sampleData.delete.mutate();
  const standard = await api.world.stores.organizations.findDefault(workspaceId);
  expect(await api.world.stores.users.find(workspaceId, _id)).toMatchObject({
    role: "member",
    organizationId: standard?._id,
  });
});

it("stays within its workspace", async () => {
  await admin.sampleData.create.mutate();
  const elsewhere = await seedWorkspace(api.world, "Elsewhere");
  const other = await seedUser(api.world, elsewhere, { role: "admin" });
  await (await api.as(other)).sampleData.delete.mutate();
  expect((await admin.users.list.query({})).total).toBeGreaterThan(10);
  await expect(createSampleData(await actingAs(api.world, other), elsewhere)).rejects.toMatchObject({
    code: "user.email-taken",
  });
});
