import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, cookieOf, createApi } from "../testing/api";

let api: Api;
beforeAll(async () => {
  api = await createApi();
});
afterAll(() => api.close());

const headersOf = async (path: string, init?: RequestInit) => {
  const response = await fetch(`${api.url}/trpc/${path}`, init);
  await response.body?.cancel();
  return response.headers;
};

test("no answer may be stored", async () => {
  const admin = await api.as(await seedUser(api.world, await seedWorkspace(api.world), { role: "admin" }));
  const headers = { cookie: cookieOf(admin) };
  expect((await headersOf("auth.me", { headers })).get("cache-control")).toBe("no-store");
  expect((await headersOf("auth.me,auth.me?batch=1", { headers })).get("cache-control")).toBe("no-store");
  expect((await headersOf("users.list")).get("cache-control")).toBe("no-store");
  expect((await headersOf("notifications.onChange", { headers })).get("cache-control")).toBe(
    "no-cache, no-transform, no-store",
  );
});

test("a refusal for too many calls says when to come back", async () => {
  const headers = { "content-type": "application/json" };
  const call = () => fetch(`${api.url}/trpc/auth.signIn`, { method: "POST", headers, body: "{}" });
  const answers = await Promise.all(Array.from({ length: 121 }, call));
  const refused = answers.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(answers.find(({ status }) => status !== 429)?.headers.has("retry-after")).toBe(false);
});

test("a query may be posted, so that what it asks about stands in no address; a change may not be fetched", async () => {
  const init = { method: "POST", headers: { "content-type": "application/json" } };
  const body = JSON.stringify({ json: { token: "a-token-that-opens-nothing" } });
  const asked = await fetch(`${api.url}/trpc/auth.previewPasswordReset`, { ...init, body });
  expect(await asked.json()).toMatchObject({ error: { json: { data: { code: "link.not-found" } } } });
  const fetched = await fetch(`${api.url}/trpc/auth.signOut`);
  expect(await fetched.json()).toMatchObject({ error: { json: { data: { code: "request.unknown-procedure" } } } });
});

test("no address is repeated to whoever is asked next, least of all that of a mailed link", async () => {
  const { headers } = await fetch(`${api.url}/auth/verify?token=a-token`);
  expect(headers.get("referrer-policy")).toBe("no-referrer");
});
