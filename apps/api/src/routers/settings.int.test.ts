import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import type { ExtraField } from "@gatehouse/shared/settings/extra-fields";
import { defaultSettings } from "@gatehouse/shared/settings/settings";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let admin: Client;
let adminUser: UserDoc;

beforeAll(async () => {
  api = await createApi();
});
beforeEach(async () => {
  workspaceId = await seedWorkspace(api.world);
  adminUser = await seedUser(api.world, workspaceId, { role: "admin" });
  admin = await api.as(adminUser);
});
afterAll(() => api.close());

const events = () =>
  api.world.mongo
    .db()
    .collection("outbox")
    .find({ type: "security.settings_changed", workspaceId })
    .sort({ "data.area": -1 })
    .toArray();

it("begins with the defaults and the name of the workspace", async () => {
  expect(await admin.settings.get.query()).toEqual({
    version: 0,
    settings: { ...defaultSettings, general: { ...defaultSettings.general, workspaceName: "Meridian Data" } },
  });
});

it("changes what is given and leaves the rest, with an audit entry and word to the super admins", async () => {
  await admin.settings.update.mutate({ area: "security", version: 0, values: { idleHours: 8 } });
  const changed = await admin.settings.update.mutate({
    area: "registration",
    version: 1,
    values: { peopleMayRegister: true, autoApproveDomains: ["@Bramley.example", "bramley.example"] },
  });
  expect(changed.version).toBe(2);
  expect(changed.settings.security).toEqual({ ...defaultSettings.security, idleHours: 8 });
  expect(changed.settings.registration).toEqual({
    ...defaultSettings.registration,
    peopleMayRegister: true,
    autoApproveDomains: ["bramley.example"],
  });
  expect(await admin.settings.get.query()).toEqual(changed);

  const entries = await api.world.mongo
    .db()
    .collection("audit")
    .find({ workspaceId, action: "settings.update" })
    .sort({ "details.area": -1 })
    .toArray();
  expect(entries).toMatchObject([
    { actorId: adminUser._id, details: { area: "security" }, changes: { idleHours: { before: 24, after: 8 } } },
    { details: { area: "registration" }, changes: { peopleMayRegister: { before: false, after: true } } },
  ]);
  expect((await events()).map(({ data }) => data.fields)).toEqual([
    ["idleHours"],
    ["peopleMayRegister", "autoApproveDomains"],
  ]);
});

it("writes nothing when nothing changes", async () => {
  const same = await admin.settings.update.mutate({ area: "security", version: 0, values: { sessionDays: 7 } });
  expect(same.version).toBe(0);
  expect(await events()).toEqual([]);
});

it("renames the workspace", async () => {
  await admin.settings.update.mutate({ area: "general", version: 0, values: { workspaceName: "Kestrel" } });
  expect((await admin.auth.me.query())?.workspace.name).toBe("Kestrel");
});

it("lets one of two who edit at once win, and tells the other", async () => {
  const save = (idleHours: number) =>
    admin.settings.update.mutate({ area: "security", version: 0, values: { idleHours } }).catch((error) => error.data);
  const answers = await Promise.all([save(2), save(3), save(4)]);
  const refused = answers.filter((answer) => "code" in answer);
  expect(refused.map(({ code }) => code)).toEqual(["settings.changed-meanwhile", "settings.changed-meanwhile"]);
  expect((await admin.settings.get.query()).version).toBe(1);
});

it("names the field that is wrong", async () => {
  const refusal = await refusalOf(
    admin.settings.update.mutate({ area: "security", version: 0, values: { sessionDays: 400 } }),
  );
  expect(refusal).toMatchObject({ code: "input.invalid", fields: { "values.sessionDays": "At most 90 days" } });
  const link = admin.settings.update.mutate({
    area: "registration",
    version: 0,
    values: { termsUrl: "javascript:alert(1)" },
  });
  expect((await refusalOf(link)).fields).toHaveProperty("values.termsUrl");
});

describe("admins managing admins", () => {
  it("is switched on by super admins only", async () => {
    const change = { area: "admins", version: 0, values: { adminsManageAdmins: true } } as const;
    expect(await refusalOf(admin.settings.update.mutate(change))).toMatchObject({ code: "auth.forbidden" });
    // A super admin acts in the first workspace of the installation.
    const first = await api.world.stores.workspaces.findFirst();
    const colleague = await api.as(await seedUser(api.world, first?._id ?? "", { role: "admin" }));
    expect((await colleague.auth.me.query())?.manageableRoles).not.toContain("admin");
    const superAdmin = await api.as(await seedUser(api.world, workspaceId, { role: "super_admin" }));
    await superAdmin.settings.update.mutate({ ...change, version: (await superAdmin.settings.get.query()).version });
    expect((await colleague.auth.me.query())?.manageableRoles).toContain("admin");
  });
});

describe("extra fields", () => {
  const field: ExtraField = {
    key: "job",
    label: "What you do",
    kind: "choice",
    audience: "people",
    help: "",
    isRequired: false,
    choices: ["Dev", "Ops"],
  };

  it("keep their kind, since answers are kept by their key", async () => {
    await admin.settings.update.mutate({ area: "registration", version: 0, values: { extraFields: [field] } });
    const other: ExtraField = { ...field, kind: "text", choices: [] };
    const refusal = await refusalOf(
      admin.settings.update.mutate({ area: "registration", version: 1, values: { extraFields: [other] } }),
    );
    expect(refusal.fields).toHaveProperty(["values.extraFields.0.kind"]);
  });

  it("have each key once, and a choice has choices", async () => {
    const save = (extraFields: object[]) =>
      refusalOf(
        admin.settings.update.mutate({
          area: "registration",
          version: 0,
          values: { extraFields: extraFields as never },
        }),
      );
    expect((await save([field, field])).fields).toHaveProperty(["values.extraFields.1.key"]);
    expect((await save([{ ...field, choices: ["Dev"] }])).fields).toHaveProperty(["values.extraFields.0.choices"]);
    // Every object answers to these by itself.
    for (const key of ["constructor", "prototype"])
      expect((await save([{ ...field, key }])).fields).toHaveProperty(["values.extraFields.0.key"]);
  });
});

describe("the switches of a face", () => {
  it("close it to everybody at the next request, whatever their own switch says", async () => {
    const orgAdmin = await api.as(await seedUser(api.world, workspaceId, { role: "org_admin" }));
    await orgAdmin.invitations.list.query({});
    await admin.settings.update.mutate({ area: "general", version: 0, values: { portalIsOpen: false } });
    expect(await refusalOf(orgAdmin.invitations.list.query({}))).toMatchObject({ code: "auth.face-closed" });
    await admin.invitations.list.query({});
    await orgAdmin.notifications.unreadCount.query();
  });

  it("close it to one person", async () => {
    const orgAdmin = await api.as(await seedUser(api.world, workspaceId, { role: "org_admin", portalAccess: false }));
    expect(await refusalOf(orgAdmin.invitations.list.query({}))).toMatchObject({ code: "auth.forbidden" });
  });
});

it("stays within the workspace", async () => {
  const elsewhere = await seedWorkspace(api.world, "Elsewhere");
  await admin.settings.update.mutate({ area: "security", version: 0, values: { idleHours: 8 } });
  const other = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
  expect((await other.settings.get.query()).settings.security.idleHours).toBe(24);
});
