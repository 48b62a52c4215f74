import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Mail } from "./mail";
import { startMailbox } from "./mailbox";

let folder: string;
let mailbox: Awaited<ReturnType<typeof startMailbox>>;

const open = async () => {
  mailbox = await startMailbox({ smtpPort: 0, port: 0, folder });
};

const send = (mail: Parameters<ReturnType<typeof createTransport>["sendMail"]>[0]) =>
  createTransport({ host: "127.0.0.1", port: mailbox.smtpPort, auth: { user: "any", pass: "thing" } }).sendMail({
    from: "Gatehouse <gatehouse@example.com>",
    subject: "Hello",
    text: "Hi there",
    ...mail,
  });

const get = (path: string, init?: RequestInit) => fetch(mailbox.url + path, init);
const messages = async (query = ""): Promise<Mail[]> => JSON.parse(await (await get(`/api/messages${query}`)).text());
const newestId = async () => (await messages())[0]?.id;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gatehouse-mailbox-"));
  await open();
});

afterEach(async () => {
  await mailbox.close();
  await rm(folder, { recursive: true });
});

describe("the trial mailbox", () => {
  test("gives out what was sent, newest first", async () => {
    const { messageId } = await send({
      to: "Ada <ada@example.com>",
      bcc: "eve@example.com",
      subject: "Grüße ✉",
      html: "<p>Hi</p>",
      headers: { "X-Trace": "abc" },
    });
    await send({ to: "bob@example.com", subject: "Second" });

    const [second, first] = await messages();
    expect(second).toMatchObject({ subject: "Second", to: ["bob@example.com"] });
    expect(first).toMatchObject({
      from: "gatehouse@example.com",
      to: ["ada@example.com", "eve@example.com"],
      subject: "Grüße ✉",
      messageId,
      headers: { "x-trace": "abc" },
    });
    expect(first?.html).toContain("<p>Hi</p>");
    expect(first?.text).toContain("Hi there");
  });

  test("finds mails by recipient, however the address is written", async () => {
    await send({ to: "ada@example.com" });
    await send({ to: "bob@example.com" });
    expect(await messages("?to=ADA@example.com")).toHaveLength(1);
    expect(await messages("?to=nobody@example.com")).toEqual([]);
  });

  test("keeps mails over a restart", async () => {
    await send({ to: "ada@example.com", subject: "Still here" });
    const before = await messages();
    await mailbox.close();
    await open();
    expect(await messages()).toEqual(before);
  });

  test("keeps the newest 500 alone", async () => {
    const transport = createTransport({ host: "127.0.0.1", port: mailbox.smtpPort, pool: true, maxMessages: Infinity });
    const mail = { from: "a@example.com", to: "b@example.com", text: "x" };
    await Promise.all(Array.from({ length: 505 }, (_, n) => transport.sendMail({ ...mail, subject: String(n) })));
    transport.close();
    expect(await messages()).toHaveLength(500);
    expect(await readdir(folder)).toHaveLength(500);
  });

  test("refuses recipients that start with refuse-, for good", async () => {
    await expect(send({ to: "refuse-me@example.com" })).rejects.toMatchObject({ responseCode: 550 });
    const info = await send({ to: ["ada@example.com", "refuse-me@example.com"] });
    expect(info.rejected).toEqual(["refuse-me@example.com"]);
    expect(await messages()).toMatchObject([{ to: ["ada@example.com"] }]);
  });

  test("forgets all mails when told to", async () => {
    await send({ to: "ada@example.com" });
    expect((await get("/api/messages", { method: "DELETE" })).status).toBe(204);
    expect(await messages()).toEqual([]);
    expect(await (await get("/")).text()).toContain("No mail yet");
  });

  test("shows subject and source as text, never as markup", async () => {
    await send({ to: "ada@example.com", subject: "<script>alert(1)</script>", text: "<b>bold</b>" });
    const id = await newestId();
    for (const path of ["/", `/messages/${id}?view=text`, `/messages/${id}?view=source`]) {
      const page = await (await get(path)).text();
      expect(page).toContain("&lt;");
      expect(page).not.toContain("<script>alert");
      expect(page).not.toContain("<b>bold");
    }
  });

  test("shows a mail's own markup in a sandbox only", async () => {
    await send({ to: "ada@example.com", html: "<p>Hi</p><script>alert(1)</script>" });
    const id = await newestId();
    const page = await get(`/messages/${id}`);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
    expect(await page.text()).toMatch(/<iframe[^>]+sandbox="allow-popups/);
    const mail = await get(`/messages/${id}/html`);
    expect(mail.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox/);
  });

  test("tells an open page when a mail comes", async () => {
    const { body } = await get("/changes");
    await send({ to: "ada@example.com" });
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain("event: change");
    await reader?.cancel();
  });

  test("does not answer to names that are not this machine's own", async () => {
    const request = http.get(`${mailbox.url}/api/messages`, { headers: { Host: "elsewhere.example" } });
    const [response] = await once(request, "response");
    response.resume();
    expect(response.statusCode).toBe(403);
  });

  test("says when a mail is gone", async () => {
    const response = await get("/messages/none");
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("This mail is gone");
  });
});
