import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import { maxLogoBytes } from "@gatehouse/shared/branding/logo-limits";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Api, type Client, cookieOf, createApi, refusalOf } from "../testing/api";

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

describe("the color of a workspace", () => {
  const paint = async (brandColor: string) => {
    const { version } = await admin.settings.get.query();
    await admin.settings.update.mutate({ area: "general", version, values: { brandColor } });
  };
  const fetchStyles = (cookie: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/brand.css`, { headers: { cookie, ...headers } });

  it("takes the place of brass for whoever is signed in there, as far as it can be read", async () => {
    expect(await (await fetchStyles(cookieOf(admin))).text()).toBe("");
    await paint("#FFD54A");
    const response = await fetchStyles(cookieOf(admin));
    expect(response.headers.get("content-type")).toBe("text/css; charset=utf-8");
    const styles = await response.text();
    expect(styles).toContain(":root:root{--brand:#ffd54a;");
    expect(styles).toMatch(/--accent-solid:light-dark\(#(?!ffd54a)\w{6},#ffd54a\);/);
    expect(styles).toMatch(/--focus:light-dark\(#\w{6},#\w{6}\);/);
    expect(await admin.auth.me.query()).toMatchObject({ workspace: { color: "#ffd54a" } });
  });

  it("is of no other workspace", async () => {
    await paint("#ffd54a");
    const elsewhere = await api.as(
      await seedUser(api.world, await seedWorkspace(api.world, "Elsewhere"), { role: "admin" }),
    );
    expect(await (await fetchStyles(cookieOf(elsewhere))).text()).toBe("");
  });

  it("is fetched again only once it has changed", async () => {
    await paint("#ffd54a");
    const { headers } = await fetchStyles(cookieOf(admin));
    expect(headers.get("cache-control")).toBe("private, no-cache");
    const known = { "if-none-match": headers.get("etag") ?? "" };
    expect((await fetchStyles(cookieOf(admin), known)).status).toBe(304);
    await paint("#0b5cad");
    expect((await fetchStyles(cookieOf(admin), known)).status).toBe(200);
  });

  it("is shown before it is saved, with what is adjusted", async () => {
    const { light, dark } = await admin.branding.previewAccent.query({ color: "#FFD54A" });
    expect(light.shades["accent-solid"]).not.toBe("#ffd54a");
    expect(light.contrast).toBeLessThan(4.5);
    expect(dark.shades["accent-solid"]).toBe("#ffd54a");
    expect(await refusalOf(admin.branding.previewAccent.query({ color: "red;}" }))).toMatchObject({
      code: "input.invalid",
    });
  });
});
