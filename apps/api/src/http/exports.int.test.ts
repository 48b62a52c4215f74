import { seedOrganization, seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { can, roles } from "@gatehouse/shared/access/permissions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, type Client, cookieOf, createApi } from "../testing/api";
import { csvExports } from "./csv-exports";

let api: Api;
let workspaceId: string;
let admin: Client;

beforeAll(async () => {
  api = await createApi();
  workspaceId = await seedWorkspace(api.world);
  admin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
});
afterAll(() => api.close());

const fetchExport = (path: string, client?: Client, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/exports/${path}`, { headers: { ...headers, ...(client && { cookie: cookieOf(client) }) } });

const linesOf = async (path: string, client = admin): Promise<string[]> =>
  (await (await fetchExport(path, client)).text()).split("\r\n");

describe.each([...csvExports])("%s", (name, { permission }) => {
  test("is refused to people who are not signed in", async () => {
    expect((await fetchExport(`${name}.csv`)).status).toBe(401);
  });

  test.each(roles)("is open to %s exactly when the table says so", async (role) => {
    const user = await seedUser(api.world, workspaceId, { role });
    const response = await fetchExport(`${name}.csv`, await api.as(user));
    await response.body?.cancel();
    expect(response.status === 403).toBe(!can(user, permission));
  });
});

test("a file has what the list has, with its filters and in its order, and the log says who took how many", async () => {
  const { organizationId } = await seedOrganization(api.world, workspaceId, "Harbor");
  const inHarbor = { role: "member", organizationId } as const;
  await seedUser(api.world, workspaceId, {
    ...inHarbor,
    firstName: "Zoë",
    lastName: 'Okafor, "Zo"',
    email: "zoe@x.example",
  });
  await seedUser(api.world, workspaceId, { ...inHarbor, firstName: "=1+1", lastName: "@Sum", email: "a@x.example" });
  await seedUser(api.world, workspaceId, { ...inHarbor, status: "suspended" });

  const response = await fetchExport(
    `users.csv?organizationId=${organizationId}&status=active&sort=email&direction=desc`,
    admin,
  );
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="users-\d{4}-\d\d-\d\d\.csv"$/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [head, first, second, ...rest] = bytes.toString("utf8").split("\r\n");
  expect(head).toMatch(/^\uFEFFNumber,First name,Last name,E-mail,Role,Status,Organization/);
  expect(first).toMatch(/^\d+,Zoë,"Okafor, ""Zo""",zoe@x\.example,member,active,Harbor,yes,yes,no,,\d{4}-.*Z$/);
  expect(second).toMatch(/^\d+,"'=1\+1","'@Sum",a@x\.example,/);
  expect(rest).toEqual([""]);
  const noted = await api.world.mongo
    .db()
    .collection("audit")
    .findOne({ "details.filters.organizationId": organizationId });
  expect(noted).toMatchObject({
    action: "users.export",
    workspaceId,
    details: { filters: { kind: "consumers", status: "active", sort: "email", direction: "desc" }, count: 2 },
  });
});

test("a file goes on beyond the pages it is made of", async () => {
  const { organizationId } = await seedOrganization(api.world, workspaceId, "Long Pier");
  const model = await seedUser(api.world, workspaceId, { role: "member", organizationId });
  const others = Array.from({ length: 1_202 }, (_, i) => ({
    ...model,
    _id: `usr_${i}`,
    number: 10_000 + i,
    email: `pier-${i}@x.example`,
  }));
  const users = api.world.mongo.db().collection<typeof model>("users");
  for (let at = 0; at < others.length; at += 300) await users.insertMany(others.slice(at, at + 300));
  const lines = await linesOf(`users.csv?organizationId=${organizationId}`);
  expect(new Set(lines.slice(1, -1)).size).toBe(1_203);
});

test("an empty list is a file with its headings alone", async () => {
  const lines = await linesOf("invitations.csv?search=nobody");
  expect(lines.length).toBe(2);
  expect(lines[0]).toMatch(/^First name,/);
});

test("what can't be exported is refused as everywhere", async () => {
  expect((await fetchExport("users.csv?sort=password", admin)).status).toBe(422);
  expect((await fetchExport("users.csv", admin, { "sec-fetch-site": "cross-site" })).status).toBe(403);
  for (const file of ["secrets.csv", "constructor.csv", "users.json", "users"])
    expect((await fetchExport(file, admin)).status).toBe(404);
});
