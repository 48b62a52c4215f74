import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { maxBodyLength } from "@gatehouse/shared/templates/template-problems";
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
  adminUser = await seedUser(api.world, workspaceId, { role: "admin", firstName: "Ines", lastName: "Okafor" });
  admin = await api.as(adminUser);
});
afterAll(() => api.close());

const type = "user.role_changed";
const words = {
  subject: "{{person}} became {{role}}",
  preheader: "Since today",
  body: "# Hello\n\n**{{person}}** may do more.\n\n[Look]({{link}})",
};
const get = () => admin.templates.get.query({ type });
const publish = (revision: number, changed: Partial<typeof words> = {}) =>
  admin.templates.publish.mutate({ type, revision, words: { ...words, ...changed } });
const audited = () =>
  api.world.mongo
    .db()
    .collection("audit")
    .find({ workspaceId, action: /^template/ })
    .toArray();

it("lists every type that people are told of, as Gatehouse ships it", async () => {
  const all = await admin.templates.all.query();
  expect(all.find((one) => one.type === type)).toEqual({
    type,
    title: "Role changed",
    category: "membership",
    isMandatory: false,
    isOn: true,
    hasMail: true,
    liveVersion: 1,
    hasDraft: false,
  });
  expect(all.map((one) => one.type)).not.toContain("webhook.test");
});

describe("the words of a mail", () => {
  it("are kept as a draft that nobody gets, and thrown away again", async () => {
    const shipped = await get();
    const unfinished = { ...words, body: "Hello {{stranger}}" };
    await admin.templates.saveDraft.mutate({ type, revision: 0, words: unfinished });
    const { mail, revision } = await get();
    expect(mail).toMatchObject({ live: shipped.mail?.live, draft: { words: unfinished, isOwn: true }, nextVersion: 2 });
    expect((await refusalOf(publish(revision, unfinished))).fields).toEqual({
      "words.body": "{{stranger}} is not a variable of this mail",
    });
    await admin.templates.discardDraft.mutate({ type, revision });
    expect((await get()).mail?.draft).toBeNull();
  });

  it("go live as a version, with who, when and what in the audit log", async () => {
    const { mail } = await get();
    await publish(0);
    const published = await get();
    expect(published).toMatchObject({ revision: 1, liveVersion: 2, hasDraft: false });
    expect(published.mail).toMatchObject({
      live: words,
      nextVersion: 3,
      versions: [
        { version: 2, author: "Ines Okafor", publishedAt: api.world.now(), replacedAt: null },
        { version: 1, author: null, publishedAt: null, replacedAt: null },
      ],
    });
    expect(await admin.templates.version.query({ type, version: 2 })).toEqual(words);
    expect(await admin.templates.version.query({ type, version: 1 })).toEqual(mail?.live);
    expect(await audited()).toMatchObject([
      {
        action: "template.publish",
        actorId: adminUser._id,
        details: { type, version: 2 },
        changes: { subject: { before: mail?.live.subject, after: words.subject } },
      },
    ]);
  });

  it("that are the same as before make no version", async () => {
    await publish(0);
    await publish(1);
    expect(await get()).toMatchObject({ revision: 2, liveVersion: 2 });
    expect(await audited()).toHaveLength(1);
  });

  it("go back to Gatehouse's own; the next version counts on", async () => {
    await publish(0);
    await admin.templates.reset.mutate({ type, revision: 1 });
    const ended = { version: 2, publishedAt: api.world.now(), replacedAt: api.world.now() };
    expect(await get()).toMatchObject({ liveVersion: 1, mail: { nextVersion: 3, versions: [ended, { version: 1 }] } });
    await publish(2);
    await publish(3, { subject: "Hello" });
    expect(await get()).toMatchObject({
      liveVersion: 4,
      mail: { versions: [{ version: 4, replacedAt: null }, { version: 3, replacedAt: api.world.now() }, ended, {}] },
    });
    const actions = (await audited()).map(({ action }) => action);
    expect(actions.sort()).toEqual([...Array(3).fill("template.publish"), "template.reset"]);
  });

  it("of two who edit at once are those of one, and the other is told", async () => {
    const colleague = await api.as(await seedUser(api.world, workspaceId, { role: "admin" }));
    for (const revision of [0, 1]) {
      const answers = await Promise.allSettled(
        [admin, colleague, admin].map((client, index) =>
          client.templates.publish.mutate({ type, revision, words: { ...words, subject: `${revision}.${index}` } }),
        ),
      );
      const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.data.code] : []));
      expect(refused).toEqual(["template.changed-meanwhile", "template.changed-meanwhile"]);
    }
    expect((await get()).liveVersion).toBe(3);
  });

  it.each([
    ["an unknown variable", { subject: "{{stranger}}" }, "words.subject", "not a variable"],
    ["a variable written wrong", { body: "{{ person }} [x]({{link}})" }, "words.body", "without spaces"],
    ["no link", { body: "Hello" }, "words.body", "{{link}} is missing"],
    ["the link in the subject", { subject: "{{link}}" }, "words.subject", "in the body only"],
    ["two lines of subject", { subject: "One\nBcc: all@x.example" }, "words.subject", "Invisible"],
    ["a script behind a link", { body: "[Open]({{link}}) [x](javascript:alert(1))" }, "words.body", "can't lead to"],
    ["the link for others", { body: "[x](https://evil.example/?{{link}})" }, "words.body", "only be the address"],
    ["a huge body", { body: `[Open]({{link}})${"x".repeat(maxBodyLength)}` }, "words.body", "At most 10,000"],
    ["what is nested too deeply", { body: `${">".repeat(9_000)} [Open]({{link}})` }, "words.body", "nested too deeply"],
  ])("are refused with %s, where it stands", async (_what, changed, field, problem) => {
    const refusal = await refusalOf(publish(0, changed));
    expect(refusal).toMatchObject({ code: "input.invalid", httpStatus: 422 });
    expect(refusal.fields?.[field]).toContain(problem);
    expect(await get()).toMatchObject({ revision: 0, liveVersion: 1 });
  });

  it("stay within the workspace", async () => {
    await publish(0);
    const elsewhere = await seedWorkspace(api.world, "Elsewhere");
    const other = await api.as(await seedUser(api.world, elsewhere, { role: "admin" }));
    expect(await other.templates.get.query({ type })).toMatchObject({ revision: 0, liveVersion: 1 });
    expect(await refusalOf(other.templates.version.query({ type, version: 2 }))).toMatchObject({
      code: "template.not-found",
    });
  });
});

it("says how many went out this year, and whom the words never reach", async () => {
  const { sentCounts } = api.world.stores;
  const now = api.world.now();
  expect((await get()).mail).toMatchObject({ sentThisYear: 0, alwaysShipped: null });
  await Promise.all([1, 2, 3].map(() => sentCounts.countForJob(workspaceId, type, now)));
  await sentCounts.countForJob(workspaceId, type, new Date(Date.UTC(now.getUTCFullYear() - 1, 11, 31, 23)));
  await sentCounts.countForJob(await seedWorkspace(api.world, "Elsewhere"), type, now);
  expect((await get()).mail?.sentThisYear).toBe(3);
  const invited = await admin.templates.get.query({ type: "user.invited" });
  expect(invited.mail?.alwaysShipped).toBe("Invitations of admins always go out in Gatehouse’s words.");
});

describe("the preview", () => {
  const preview = (changed: Partial<typeof words> = {}) =>
    admin.templates.preview.mutate({ type, words: { ...words, ...changed }, scheme: "dark" });

  it("shows the mail over sample data, and changes nothing", async () => {
    const { recipient, subject, preheader, html, text } = await preview();
    expect({ recipient, subject, preheader }).toEqual({
      recipient: "Ines Okafor",
      subject: "Jonas Feld became Org admin",
      preheader: "Since today",
    });
    expect(html).toContain("<h1");
    expect(html).toContain("@media all{");
    expect(text).toContain("Jonas Feld may do more.");
    expect(await get()).toMatchObject({ revision: 0 });
  });

  it("never holds what was written as markup", async () => {
    const { html } = await preview({
      body: "<script>alert(1)</script>\n\n![x](https://evil.example/a.png) <img src=x onerror=alert(1)> **open [it]({{link}})",
    });
    expect(html).not.toMatch(/<(script|img)/);
    expect(html).toContain("&lt;script&gt;");
  });
});

describe("who is told", () => {
  it("is chosen among those the type knows and the people who run the workspace, and can be nobody", async () => {
    await admin.templates.update.mutate({ type, revision: 0, audiences: ["org_admins"] });
    await admin.templates.update.mutate({ type, revision: 1, isOn: false });
    const { audiences, isOn } = await get();
    expect(isOn).toBe(false);
    expect(audiences).toEqual([
      { name: "person", label: "The person", isChosen: false },
      { name: "org_admins", label: "Org admins", isChosen: true },
      { name: "admins", label: "Admins", isChosen: false },
      { name: "super_admins", label: "Super admins", isChosen: false },
    ]);
    const changes = Object.assign({}, ...(await audited()).map((entry) => entry.changes));
    expect(changes).toEqual({
      audiences: { before: ["person", "org_admins"], after: ["org_admins"] },
      isOn: { before: true, after: false },
    });
  });

  it("stays as it is where somebody else would read a secret link or miss what they must know", async () => {
    for (const mandatory of ["user.password_reset_requested", "security.new_device"]) {
      const change = admin.templates.update.mutate({ type: mandatory, revision: 0, isOn: false });
      expect(await refusalOf(change)).toMatchObject({ code: "template.is-mandatory" });
    }
  });

  it("can't be somebody the type does not know", async () => {
    const change = admin.templates.update.mutate({ type, revision: 0, audiences: ["inviter"] });
    expect((await refusalOf(change)).fields).toHaveProperty("audiences");
  });
});

describe("a test mail", () => {
  const deliveries = () => api.world.mongo.db().collection("deliveries").find({ userId: adminUser._id }).toArray();

  it("is a delivery of its own to whoever asks, due at once", async () => {
    await admin.templates.sendTest.mutate({ type, words });
    await admin.templates.sendTest.mutate({ type, words });
    expect(await deliveries()).toMatchObject(
      [1, 2].map(() => ({ channel: "email", state: "queued", dueAt: api.world.now(), test: { type, words } })),
    );
  });

  it("is not sent in words that can't be rendered", async () => {
    const test = admin.templates.sendTest.mutate({ type, words: { ...words, body: "Hello {{stranger}} {{link}}" } });
    expect(await refusalOf(test)).toMatchObject({ code: "input.invalid" });
    expect(await deliveries()).toEqual([]);
  });
});

it("knows no mail that does not exist", async () => {
  expect(await refusalOf(admin.templates.get.query({ type: "user.abducted" }))).toMatchObject({
    code: "template.not-found",
    httpStatus: 404,
  });
});
