import { request } from "node:http";
import { seedUser, seedWorkspace, testPassword } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, createApi, refusalOf } from "./testing/api";

let api: Api;
beforeAll(async () => {
  api = await createApi();
  await seedWorkspace(api.world);
});
afterAll(() => api.close());

const post = async (path: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(api.url + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const answer = (await response.json()) as {
    error: { json: { data: { code: string; message: string; requestId: string } } };
  };
  return { status: response.status, header: response.headers.get("x-request-id"), ...answer.error.json.data };
};

const signInBody = JSON.stringify({ json: { email: "ines@meridian.example", password: testPassword } });

describe("a request that makes no sense", () => {
  test.each([
    ["a body that is no JSON", "/trpc/auth.signIn", '{"json":', 400, "input.malformed"],
    ["no body", "/trpc/auth.signIn", "", 400, "input.malformed"],
    ["a body of 1 MB", "/trpc/auth.signIn", JSON.stringify({ json: "x".repeat(1_000_000) }), 413, "input.too-large"],
    ["a procedure that does not exist", "/trpc/users.destroyAll", "{}", 404, "request.unknown-procedure"],
    ["a procedure named after a prototype", "/trpc/__proto__", "{}", 404, "request.unknown-procedure"],
    ["a path that is no procedure", "/trpc/", "{}", 404, "request.unknown-procedure"],
    [
      "an operator in place of an address",
      "/trpc/auth.signIn",
      '{"json":{"email":{"$gt":""},"password":"x"}}',
      422,
      "input.invalid",
    ],
    [
      "a list in place of an address",
      "/trpc/auth.signIn",
      '{"json":{"email":["a@b.c"],"password":"x"}}',
      422,
      "input.invalid",
    ],
    ["an array in place of everything", "/trpc/auth.signIn", "[]", 422, "input.invalid"],
    ["deep nesting", "/trpc/auth.signIn", `{"json":${"[".repeat(5_000)}${"]".repeat(5_000)}}`, 422, "input.invalid"],
    [
      "a null character in a token",
      "/trpc/invitations.accept",
      '{"json":{"token":"\\u0000","firstName":"a","lastName":"b","password":"brass keystone"}}',
      404,
      "invitation.not-found",
    ],
  ])("with %s is refused with a typed 4xx", async (_what, path, body, status, code) => {
    const answer = await post(path, body);
    expect(answer).toMatchObject({ status, code });
    expect(answer.message.length).toBeGreaterThan(10);
  });

  test("with more than ten calls in a batch is refused", async () => {
    const path = `/trpc/${Array(11).fill("auth.me").join(",")}?batch=1`;
    const response = await fetch(api.url + path);
    expect(response.status).toBe(400);
    const [answer] = [(await response.json()) as { error: { json: { data: { requestId: string } } } }];
    expect(answer.error.json.data.requestId).toBe(response.headers.get("x-request-id"));
  });

  test("with a body of 1 MB that does not say how long it is, is refused", async () => {
    const long = new ReadableStream({
      start: (controller) => {
        for (let i = 0; i < 16; i++) controller.enqueue(Buffer.alloc(64 * 1_024, "x"));
        controller.close();
      },
    });
    const headers = { "content-type": "application/json" };
    const init = { method: "POST", headers, body: long, duplex: "half" };
    const response = await fetch(`${api.url}/trpc/auth.signIn`, init as RequestInit);
    expect(response.status).toBe(413);
  });

  test("with an unfinished body does not hang the server", async () => {
    const half = request(`${api.url}/trpc/auth.signIn`, { method: "POST", headers: { "content-length": "100" } });
    half.on("error", () => {});
    half.write("{");
    expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    half.destroy();
  });
});

describe("every answer", () => {
  test("carries its number, also in the refusal", async () => {
    const answer = await post("/trpc/auth.signIn", "{}");
    expect(answer.requestId).toMatch(/^req_[\w-]{16}$/);
    expect(answer.header).toBe(answer.requestId);
  });

  test("forbids what a page does not need", async () => {
    const { headers } = await fetch(`${api.url}/healthz`);
    expect(headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("another site", () => {
  test.each([
    ["names itself", { origin: "https://evil.example" }],
    ["hides its name", { origin: "null" }],
    ["is called foreign by the browser", { "sec-fetch-site": "cross-site" }],
  ])("that %s can't change anything", async (_how, headers: Record<string, string>) => {
    expect(await post("/trpc/auth.signIn", signInBody, headers)).toMatchObject({
      status: 403,
      code: "request.foreign-origin",
    });
  });

  test("is told from our own pages", async () => {
    for (const origin of ["http://localhost:3000", api.url])
      expect((await post("/trpc/auth.signIn", signInBody, { origin })).status).toBe(401);
  });
});

describe("health", () => {
  test("says that the process is alive and its servers are there", async () => {
    expect(await (await fetch(`${api.url}/healthz`)).json()).toEqual({ status: "ok" });
    expect(await (await fetch(`${api.url}/readyz`)).json()).toEqual({ mongodb: true, redis: true });
  });
});

describe("the list of users", () => {
  test("finds by the beginning of any word, in index order, without a collection scan", async () => {
    const workspaceId = await seedWorkspace(api.world, "Search");
    const admin = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
    for (const lastName of ["Brandt", "Lindgren", "Moreau"])
      await seedUser(api.world, workspaceId, { role: "member", firstName: "Lukas", lastName });
    const names = async (search: string) => (await admin.users.list.query({ search })).items.map(({ name }) => name);
    expect(await names("luk")).toEqual(["Lukas Brandt", "Lukas Lindgren", "Lukas Moreau"]);
    expect(await names("lukas lind")).toEqual(["Lukas Lindgren"]);
    expect(await names("MOREAU")).toEqual(["Lukas Moreau"]);
    expect(await names(".*")).toEqual([]);
    expect((await refusalOf(admin.users.list.query({ search: "a@\u0000b" }))).fields).toHaveProperty("search");
    const page = { workspaceId, role: { $in: ["org_admin", "member"] } };
    const plan = await api.world.mongo
      .db()
      .collection("users")
      .find(page)
      .sort({ nameKey: 1, _id: 1 })
      .limit(26)
      .explain("executionStats");
    expect(JSON.stringify(plan.queryPlanner)).not.toContain("COLLSCAN");
    expect(JSON.stringify(plan.queryPlanner)).toContain("IXSCAN");
  });

  test("shows nobody of another workspace", async () => {
    const here = await seedWorkspace(api.world, "Here");
    const there = await seedWorkspace(api.world, "There");
    await seedUser(api.world, there, { role: "member" });
    const admin = await api.as(await seedUser(api.world, here, { role: "admin" }));
    expect(await admin.users.list.query({})).toMatchObject({
      items: [],
      total: 0,
      isTotalExact: true,
    });
  });
});
