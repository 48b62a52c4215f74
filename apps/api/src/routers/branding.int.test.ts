import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { maxLogoBytes } from "@gatehouse/shared/branding/logo-limits";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Api, type Client, createApi, refusalOf } from "../testing/api";

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

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const upload = (bytes: Buffer) => admin.branding.setLogo.mutate({ image: bytes.toString("base64") });
const fetchLogo = (path: string | null) => fetch(`${api.url}${path}`);

describe("the logo of a workspace", () => {
  it("is shown to everybody, to be kept for ever, and never as more than a picture", async () => {
    expect(await admin.branding.get.query()).toEqual({ logoPath: null });
    const { logoPath } = await upload(pixel);
    expect(await admin.branding.get.query()).toEqual({ logoPath });
    const response = await fetchLogo(logoPath);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pixel);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    });
  });

  it("has another address after each change, and mails that went out keep theirs", async () => {
    const { logoPath: first } = await upload(pixel);
    const { logoPath: second } = await upload(pixel);
    expect(second).not.toBe(first);
    expect((await fetchLogo(first)).status).toBe(200);
    for (let i = 0; i < 5; i += 1) {
      api.world.setNow(new Date(api.world.now().getTime() + 1));
      await upload(pixel);
    }
    expect((await fetchLogo(first)).status).toBe(404);
  });

  it("can be taken away, with word to the super admins and in the audit log", async () => {
    const { logoPath } = await upload(pixel);
    await admin.branding.removeLogo.mutate();
    expect(await admin.branding.get.query()).toEqual({ logoPath: null });
    const db = api.world.mongo.db();
    const entries = await db.collection("audit").find({ workspaceId, action: "settings.update" }).toArray();
    const id = logoPath?.replace("/logos/", "");
    expect(entries.map(({ changes }) => changes.logo)).toEqual(
      expect.arrayContaining([
        { before: null, after: id },
        { before: id, after: null },
      ]),
    );
    const told = await db.collection("outbox").find({ type: "security.settings_changed", workspaceId }).toArray();
    expect(told.map(({ data }) => data.fields)).toEqual([["logo"], ["logo"]]);
  });

  it.each([
    ["an SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), "Choose a PNG"],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>"), "Choose a PNG"],
    ["nothing", Buffer.alloc(0), "not a picture"],
    ["more than it may weigh", Buffer.concat([pixel, Buffer.alloc(maxLogoBytes)]), "At most 200 kB"],
  ])("can't be %s", async (_what, bytes, problem) => {
    const { fields } = await refusalOf(upload(bytes));
    expect(fields?.image).toContain(problem);
    expect(await admin.branding.get.query()).toEqual({ logoPath: null });
  });
});

it("shows mails in a frame that has no origin and runs one script", async () => {
  const response = await fetch(`${api.url}/mail-preview`);
  const policy = response.headers.get("content-security-policy");
  expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'unsafe-inline'; img-src 'self';/);
  expect(policy).toContain("frame-ancestors 'self'; sandbox allow-scripts");
  expect(response.headers.get("x-frame-options")).toBe("SAMEORIGIN");
});
