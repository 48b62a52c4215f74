import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fanOutJob } from "@gatehouse/core/notifications/notification-jobs";
import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { Role } from "@gatehouse/shared/access/permissions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Api, cookieOf, createApi } from "../testing/api";

let webDist: string;
let api: Api;
let workspaceId: string;

beforeAll(async () => {
  webDist = await mkdtemp(join(tmpdir(), "gatehouse-web-"));
  await writeFile(join(webDist, "index.html"), "<title>Our own app</title>");
  api = await createApi({}, webDist);
  workspaceId = await seedWorkspace(api.world);
});
afterAll(async () => {
  await api.close();
  await rm(webDist, { recursive: true });
});

const cookieFor = async (role: Role): Promise<string> =>
  cookieOf(await api.as(await seedUser(api.world, workspaceId, { role })));

const open = async (path: string, { cookie = "", ...init }: RequestInit & { cookie?: string } = {}) => {
  const headers = { accept: "text/html,*/*", ...init.headers, cookie };
  const response = await fetch(`${api.url}/admin/queues${path}`, { ...init, headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

const fromOwnPage = () => ({ origin: api.url, "sec-fetch-site": "same-origin" });

describe("super admins", () => {
  test("see every queue, in a page that asks no other host for anything", async () => {
    const cookie = await cookieFor("super_admin");
    const page = await open("", { cookie });
    expect(page.text).toContain("Gatehouse queues");
    expect(page.text).not.toMatch(/(href|src)="https?:/);
    expect(page.headers.get("content-security-policy")).toContain("script-src 'self';");

    const [, script = ""] = page.text.match(/src="(static\/js\/main[^"]+)"/) ?? [];
    expect((await open(`/${script}`, { cookie })).headers.get("content-type")).toContain("javascript");
    expect((await open("/queue/email", { cookie })).text).toBe(page.text);

    const { queues } = JSON.parse((await open("/api/queues", { cookie })).text);
    expect(queues.map(({ name }: { name: string }) => name)).toEqual(api.world.queues.all().map(({ name }) => name));
  });

  test("change queues, and the log says who did what", async () => {
    const user = await seedUser(api.world, workspaceId, { role: "super_admin" });
    const cookie = cookieOf(await api.as(user));
    const pause = { method: "PUT", cookie, headers: fromOwnPage() };
    expect((await open("/api/queues/email/pause", pause)).status).toBe(200);
    const email = api.world.queues.all().find(({ name }) => name === "email");
    expect(await email?.isPaused()).toBe(true);
    await email?.resume();
    const noted = await api.world.mongo.db().collection("audit").findOne({ action: "queues.update" });
    expect(noted).toMatchObject({ actorId: user._id, details: { method: "PUT", path: "/api/queues/email/pause" } });
  });

  test.each([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["another host of the same site", { origin: "https://other.meridian.example", "sec-fetch-site": "same-site" }],
    ["a link typed or followed", { "sec-fetch-site": "none" }],
    ["what names no page", {}],
  ])("change nothing through %s", async (_, headers) => {
    const cookie = await cookieFor("super_admin");
    await api.world.enqueue(fanOutJob, "kept", { eventId: api.world.newId("event") });
    const answer = await open("/api/queues/notifications/empty", {
      method: "PUT",
      cookie,
      headers: headers as Record<string, string>,
    });
    expect(answer.status).toBe(403);
    const queue = api.world.queues.all().find(({ name }) => name === "notifications");
    expect(await queue?.getWaitingCount()).toBe(1);
  });
});

describe.each([
  ["nobody", null, 401],
  ["an admin", "admin", 403],
  ["an org admin", "org_admin", 403],
  ["a member", "member", 403],
] as const)("%s", (_, role, status) => {
  test("sees the web app in its place, which asks to sign in or says who can help", async () => {
    const cookie = role ? await cookieFor(role) : "";
    for (const path of ["", "/", "/queue/email"])
      expect((await open(path, { cookie })).text).toBe("<title>Our own app</title>");
  });

  test("reads and changes nothing", async () => {
    const cookie = role ? await cookieFor(role) : "";
    const headers = { accept: "application/json", ...fromOwnPage() };
    expect((await open("/api/queues", { cookie, headers })).status).toBe(status);
    expect((await open("/static/js/main.js", { cookie, headers })).status).toBe(status);
    expect((await open("/api/queues/email/pause", { cookie, headers, method: "PUT" })).status).toBe(status);
    expect((await open("/api/queues/email/pause", { cookie, headers: fromOwnPage(), method: "PUT" })).status).toBe(
      status,
    );
  });
});

test("the policy of all other pages stays as strict as it was", async () => {
  for (const path of ["/admin/queuesx", "/admin", "/"]) {
    const policy = (await fetch(api.url + path)).headers.get("content-security-policy");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("base-uri 'none'");
  }
});
