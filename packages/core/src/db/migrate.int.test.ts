import { afterEach, beforeEach, expect, it } from "vitest";
import { createWorld, type World } from "../testing/world";
import { migrate } from "./migrate";

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const at = new Date("2026-01-05T09:00:00Z");
const workspace = { _id: "wsp_1", name: "Meridian Data", createdAt: at };
const organization = (name: string, isDefault = false) => ({
  _id: `org_${name}`,
  workspaceId: "wsp_1",
  name,
  nameKey: name.toLowerCase(),
  isDefault,
  status: "active",
  createdAt: at,
});
const user = {
  _id: "usr_1",
  workspaceId: "wsp_1",
  number: 1,
  email: "jose@harbor.example",
  firstName: "José",
  lastName: "Feld",
  nameKey: "feld josé",
  searchKeys: ["josé", "feld", "josé feld", "jose@harbor.example"],
  role: "member",
  status: "active",
  organizationId: "org_Default",
  teamIds: [],
  portalAccess: true,
  chatAccess: true,
  emailVerified: true,
  passwordHash: "hash",
  invitedBy: null,
  lastSeenAt: at,
  signInCount: 1,
  createdAt: at,
  updatedAt: at,
};
const invitation = {
  _id: "inv_1",
  workspaceId: "wsp_1",
  userId: "usr_2",
  email: "elena@harbor.example",
  firstName: "Elena",
  lastName: "Marchetti",
  searchKeys: ["elena"],
  role: "member",
  organizationId: "org_Default",
  status: "open",
  tokenHash: "hash",
  createdAt: at,
  expiresAt: at,
};
const entry = {
  _id: "aud_1",
  workspaceId: "wsp_1",
  actorId: "usr_1",
  action: "session.start",
  target: { kind: "user", id: "usr_1" },
  at,
};

/** A database as the version before people had organizations to register left it. */
const seedOld = async () => {
  const db = world.mongo.db();
  await db.dropDatabase();
  const docs = { workspaces: [workspace], users: [user], invitations: [invitation], audit: [entry] };
  for (const [name, list] of Object.entries(docs)) await db.collection<{ _id: string }>(name).insertMany(list);
  await db
    .collection<{ _id: string }>("organizations")
    .insertMany([organization("Default", true), organization("Harbor"), organization("Kestrel")]);
  const team = {
    _id: "tem_1",
    organizationId: "org_Harbor",
    name: "Rates desk",
    nameKey: "ratesdesk",
    isDefault: false,
  };
  await db.collection<{ _id: string }>("teams").insertOne(team);
  await db.collection("users").createIndex({ workspaceId: 1, searchKeys: 1 });
  await db.collection("notifications").createIndex({ userId: 1, personId: 1, createdAt: -1, _id: -1 });
};

it("brings an older database forward, also when several processes start at once", async () => {
  await seedOld();
  const db = world.mongo.db();
  await Promise.all([migrate(db), migrate(db), migrate(db)]);

  const organizations = await db.collection("organizations").find().toArray();
  expect(new Set(organizations.map(({ number }) => number)).size).toBe(3);
  expect(organizations[0]).toMatchObject({ statusReason: null, requestedBy: null, extra: {}, updatedAt: at });
  const stored = await world.stores.users.find("wsp_1", "usr_1");
  expect(stored).toMatchObject({ passwordHash: "hash", mustChangePassword: false, extra: {}, updatedAt: at });
  expect(stored).not.toHaveProperty("searchKeys");
  const page = { limit: 10, sort: "createdAt", direction: "asc" } as const;
  const found = await world.stores.users.list("wsp_1", { ...page, kind: "consumers", search: "jose" });
  expect(found.items.map(({ _id }) => _id)).toEqual(["usr_1"]);
  expect((await world.stores.invitations.list("wsp_1", { ...page, search: "rchett" }, at)).items).toHaveLength(1);
  const { items } = await world.stores.audit.listForSubject("wsp_1", { subjectId: "usr_1", limit: 10 });
  expect(items).toHaveLength(1);
  expect(await db.collection("teams").findOne()).toMatchObject({ search: { text: "rates desk" } });
  const keysOf = async (name: string) =>
    (await db.collection(name).indexes()).map(({ key }) => Object.keys(key).join());
  expect((await keysOf("users")).filter((key) => key.includes("searchKeys"))).toEqual([]);
  expect(await keysOf("notifications")).not.toContain("userId,personId,createdAt,_id");
});

it("lists what people were told before like ones were one, and counts what they have not read", async () => {
  const db = world.mongo.db();
  await db.dropDatabase();
  const told = (i: number, readAt: Date | null) => ({
    _id: `ntf_${i}`,
    userId: "usr_1",
    eventId: `evt_${i}`,
    category: "account",
    readAt,
    archivedAt: null,
    createdAt: at,
  });
  const notifications = db.collection<{ _id: string }>("notifications");
  await notifications.insertMany([told(1, null), told(2, null), told(3, at)]);
  await notifications.createIndex({ userId: 1, archivedAt: 1, createdAt: -1, _id: -1 });
  await Promise.all([migrate(db), migrate(db), migrate(db)]);

  const { items } = await world.stores.notifications.listForUser("usr_1", { view: "all", limit: 10 });
  expect(items).toMatchObject([
    { _id: "ntf_3", headId: "ntf_3", isHead: true, count: 1, lastAt: at },
    { _id: "ntf_2" },
    { _id: "ntf_1" },
  ]);
  expect(await world.stores.unreadCounts.findForUser("usr_1")).toBe(2);
  expect((await notifications.indexes()).map(({ name }) => name)).not.toContain(
    "userId_1_archivedAt_1_createdAt_-1__id_-1",
  );
});

it("lets an event go to several webhooks where deliveries went to people alone", async () => {
  const db = world.mongo.db();
  await db.dropDatabase();
  const deliveries = db.collection<{ _id: string }>("deliveries");
  const old = {
    _id: "dlv_1",
    workspaceId: "wsp_1",
    eventId: "evt_1",
    userId: "usr_1",
    channel: "email",
    createdAt: at,
  };
  await deliveries.insertOne(old);
  await deliveries.createIndex({ eventId: 1, userId: 1, channel: 1 }, { unique: true });
  await Promise.all([migrate(db), migrate(db), migrate(db)]);

  const toWebhook = { workspaceId: "wsp_1", eventId: "evt_1", userId: null, channel: "webhook", createdAt: at };
  await deliveries.insertMany(
    ["whk_1", "whk_2"].map((endpointId) => ({ _id: `dlv_${endpointId}`, ...toWebhook, endpointId })),
  );
  expect(await deliveries.findOne({ _id: "dlv_1" })).toMatchObject({ endpointId: null, attemptLog: [] });
  const { _id: _, ...again } = old;
  await expect(deliveries.insertOne({ _id: "dlv_2", ...again, endpointId: null } as never)).rejects.toThrow("E11000");
});

it("counts the mails of each type and year that went out before", async () => {
  const db = world.mongo.db();
  await db.dropDatabase();
  const sent = { workspaceId: "wsp_1", type: "user.invited", channel: "email", state: "sent", endpointId: null };
  const deliveries = [
    { ...sent, finishedAt: at },
    { ...sent, finishedAt: at },
    { ...sent, finishedAt: new Date(at.getTime() - 366 * 24 * 3_600_000) },
    { ...sent, finishedAt: at, bundle: "digest" },
    { ...sent, finishedAt: at, test: {} },
    { ...sent, finishedAt: at, channel: "in_app" },
    { ...sent, finishedAt: null, state: "queued" },
    { ...sent, finishedAt: at, workspaceId: null },
  ];
  const collection = db.collection<{ _id: string }>("deliveries");
  await collection.insertMany(
    deliveries.map((delivery, i) => ({ _id: `dlv_${i}`, eventId: `evt_${i}`, userId: "usr_1", ...delivery })),
  );
  await Promise.all([migrate(db), migrate(db), migrate(db)]);
  expect(await world.stores.sentCounts.find("wsp_1", "user.invited", at)).toBe(2);
});

it("holds one row a message in the indexes of the log, where they held each recipient's", async () => {
  const db = world.mongo.db();
  await db.dropDatabase();
  const deliveries = db.collection<{ _id: string }>("deliveries");
  const old = { _id: "dlv_1", workspaceId: "wsp_1", eventId: "evt_1", type: "user.welcome", because: "" };
  const told = { userId: "usr_1", endpointId: null, channel: "email", attemptLog: [], createdAt: at };
  await deliveries.insertOne({ ...old, ...told });
  await deliveries.createIndex({ eventId: 1, userId: 1, endpointId: 1, channel: 1 }, { unique: true });
  for (const fields of [[], ["channel"], ["type"]])
    await deliveries.createIndex(["workspaceId", ...fields, "createdAt", "_id"]);
  await Promise.all([migrate(db), migrate(db), migrate(db)]);

  const indexes = await deliveries.indexes();
  const listed = indexes.filter(({ name }) => /^workspaceId_1_(channel_1_|type_1_)?createdAt/.test(name ?? ""));
  expect(listed.map(({ partialFilterExpression }) => partialFilterExpression)).toEqual(
    Array.from({ length: 3 }, () => ({ isOther: null })),
  );
  expect(indexes.filter(({ unique }) => unique).map(({ key }) => Object.keys(key))).toEqual([
    ["eventId", "channel", "userId", "endpointId"],
  ]);
  const page = { limit: 10, sort: "createdAt", direction: "desc", found: null } as const;
  expect((await world.stores.deliveryLog.list(["wsp_1"], page)).items).toHaveLength(1);
});

it("runs each migration once", async () => {
  await world.mongo.db().collection<{ _id: string }>("users").insertOne({ _id: "usr_odd" });
  await migrate(world.mongo.db());
  expect(await world.stores.users.findForJob("usr_odd")).toEqual({ _id: "usr_odd" });
});
