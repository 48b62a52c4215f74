import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, cookieOf, createApi, refusalOf } from "../testing/api";

let api: Api;
let workspaceId: string;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  admin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
});
afterAll(() => api.close());

let organizations = 0;
const newName = () => {
  organizations += 1;
  return `Harbor Logistics ${organizations}`;
};
const made = async () => (await seedOrganization(api.world, workspaceId, newName())).organizationId;
const auditOf = (target: string) =>
  api.world.mongo.db().collection("audit").find({ "target.id": target }).sort({ at: 1 }).toArray();
const stranger = async () =>
  api.as(await seedUser(api.world, await seedWorkspace(api.world, "Elsewhere"), { role: "admin" }));

const askVatNumber = () =>
  api.world.mongo
    .db()
    .collection<{ _id: string }>("workspaces")
    .updateOne(
      { _id: workspaceId },
      {
        $set: {
          "settings.registration.extraFields": [
            {
              key: "vat",
              label: "VAT number",
              help: "",
              kind: "text",
              audience: "organizations",
              isRequired: true,
              choices: [],
            },
            {
              key: "size",
              label: "People",
              help: "",
              kind: "number",
              audience: "organizations",
              isRequired: false,
              choices: [],
            },
          ],
        },
      },
    );

describe("creating an organization", () => {
  test("makes it active with its team of all members, and is recorded", async () => {
    const created = await admin.organizations.create.mutate({ name: "  Kestrel Freight " });
    expect(created).toMatchObject({ name: "Kestrel Freight", status: "active", isDefault: false, teams: 1 });
    expect(created.members).toEqual({ value: 0, isExact: true });
    const { items } = await admin.teams.list.query({ organizationId: created.id });
    expect(items).toMatchObject([{ name: "All members", isDefault: true }]);
    expect(await auditOf(created.id)).toMatchObject([{ action: "organization.create", workspaceId }]);
  });

  test("refuses a name that differs in case and space only, also to the later of two at once", async () => {
    await admin.organizations.create.mutate({ name: "Alder & Finch" });
    const refusal = await refusalOf(admin.organizations.create.mutate({ name: "ALDER &  finch" }));
    expect(refusal).toMatchObject({
      code: "organization.name-taken",
      httpStatus: 409,
      fields: { name: expect.any(String) },
    });
    const name = newName();
    const results = await Promise.allSettled([1, 2, 3].map(() => admin.organizations.create.mutate({ name })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await admin.organizations.list.query({ search: name })).total).toBe(1);
  });

  test("takes the same name in another workspace", async () => {
    const name = newName();
    await admin.organizations.create.mutate({ name });
    await (await stranger()).organizations.create.mutate({ name });
  });

  test("checks the answers to the workspace's fields, which an admin may leave open", async () => {
    await askVatNumber();
    const { id } = await admin.organizations.create.mutate({
      name: newName(),
      extra: { vat: "NL8531.22.964.B01", x: "" },
    });
    expect((await admin.organizations.get.query({ id })).extra).toEqual({ vat: "NL8531.22.964.B01" });
    await admin.organizations.create.mutate({ name: newName() });
    const wrong = admin.organizations.create.mutate({ name: newName(), extra: { size: "many" } });
    expect((await refusalOf(wrong)).fields).toHaveProperty("extra.size");
  });
});

describe("changing an organization", () => {
  test("renames it, the default one too, and records what was before", async () => {
    const { items } = await admin.organizations.list.query({ search: "Default organization" });
    const [before] = items;
    if (!before) throw new Error("there is a default organization");
    const { updatedAt } = await admin.organizations.get.query({ id: before.id });
    const after = await admin.organizations.update.mutate({ id: before.id, updatedAt, name: "Meridian Data" });
    expect(after).toMatchObject({ name: "Meridian Data", isDefault: true });
    expect((await admin.organizations.list.query({ search: "ridian" })).items).toMatchObject([{ id: before.id }]);
    expect(await auditOf(before.id)).toMatchObject([
      { action: "organization.update", changes: { name: { before: "Default organization", after: "Meridian Data" } } },
    ]);
  });

  test("tells the later of two who began with the same one", async () => {
    const id = await made();
    const { updatedAt } = await admin.organizations.get.query({ id });
    const names = [newName(), newName()];
    const results = await Promise.allSettled(
      names.map((name) => admin.organizations.update.mutate({ id, updatedAt, name })),
    );
    const codes = results.map((result) => (result.status === "rejected" ? result.reason.data.code : "done"));
    expect(codes.sort()).toEqual(["done", "organization.changed-meanwhile"]);
  });

  test("refuses a name that another one has", async () => {
    const [id, other] = [await made(), await made()];
    const { updatedAt } = await admin.organizations.get.query({ id });
    const { name } = await admin.organizations.get.query({ id: other });
    const refusal = await refusalOf(admin.organizations.update.mutate({ id, updatedAt, name: name.toUpperCase() }));
    expect(refusal).toMatchObject({ code: "organization.name-taken", fields: { name: expect.any(String) } });
  });
});

describe("an organization of another workspace", () => {
  test("is not found", async () => {
    const id = await made();
    const { updatedAt } = await admin.organizations.get.query({ id });
    const other = await stranger();
    const calls = [
      () => other.organizations.get.query({ id }),
      () => other.organizations.update.mutate({ id, updatedAt, name: "Mine now" }),
      () => other.teams.create.mutate({ organizationId: id, name: "Mine now" }),
    ];
    for (const call of calls)
      expect(await refusalOf(call())).toMatchObject({ code: "organization.not-found", httpStatus: 404 });
    expect((await other.organizations.list.query({})).items.map((one) => one.id)).not.toContain(id);
  });
});

describe("the list of organizations", () => {
  test("pages, searches, filters by status, and names members and admins", async () => {
    const elsewhere = await seedWorkspace(api.world, "Paging");
    const reader = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
    for (let i = 0; i < 6; i += 1) await seedOrganization(api.world, elsewhere, `Organization ${i}`);
    const { organizationId, teamId } = await seedOrganization(api.world, elsewhere, "Polder Post");
    const place = { organizationId, teamIds: [teamId] };
    await seedUser(api.world, elsewhere, { role: "org_admin", firstName: "Bram", lastName: "Visser", ...place });
    await seedUser(api.world, elsewhere, { role: "member", ...place });
    await seedUser(api.world, elsewhere, { role: "org_admin", status: "suspended", ...place });

    const first = await reader.organizations.list.query({ limit: 5 });
    const second = await reader.organizations.list.query({ limit: 5, cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual([
      "Default organization",
      ...Array.from({ length: 6 }, (_, i) => `Organization ${i}`),
      "Polder Post",
    ]);
    expect(second.nextCursor).toBeNull();
    expect(await reader.organizations.counts.query()).toEqual({ all: 8, pending: 0, suspended: 0 });
    const { items } = await reader.organizations.list.query({ search: "lder po" });
    expect(items).toMatchObject([{ members: { value: 3, isExact: true }, admins: [{ name: "Bram Visser" }] }]);
    expect((await reader.organizations.list.query({ status: "pending" })).items).toEqual([]);
  });

  test("is to be had as a file, as is the one of teams", async () => {
    const elsewhere = await seedWorkspace(api.world, "Files");
    const reader = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
    const { organizationId, teamId } = await seedOrganization(api.world, elsewhere, "Polder Post");
    await seedUser(api.world, elsewhere, { role: "member", organizationId, teamIds: [teamId] });
    const linesOf = async (path: string) => {
      const response = await fetch(`${api.url}/exports/${path}`, { headers: { cookie: cookieOf(reader) } });
      return (await response.text()).trim().split("\r\n").slice(1);
    };
    expect(await linesOf("organizations.csv?search=polder")).toMatchObject([
      expect.stringMatching(/^2,Polder Post,active,no,1,/),
    ]);
    expect(await linesOf(`teams.csv?organizationId=${organizationId}`)).toMatchObject([
      expect.stringMatching(/^All members,Polder Post,yes,1,/),
    ]);
  });
});
