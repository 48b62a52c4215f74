import type { LookupAddress } from "node:dns";
import { createServer } from "node:net";
import { parseNetwork } from "@gatehouse/core/webhooks/reachable-address";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { startWebhookReceiver, type WebhookReceiver } from "../testing/webhook-receiver";
import type { Resolve } from "./guarded-connector";
import { createWebhookSender, type WebhookSender } from "./webhook-sender";

const loopback = [parseNetwork("127.0.0.0/8")];

let receiver: WebhookReceiver;
let senders: WebhookSender[] = [];

beforeAll(async () => {
  receiver = await startWebhookReceiver();
});
beforeEach(() => receiver.reset());
afterEach(async () => {
  await Promise.all(senders.map((sender) => sender.close()));
  senders = [];
});
afterAll(() => receiver.close());

const send = (url: string, options: Partial<Parameters<typeof createWebhookSender>[0]> = {}) => {
  const sender = createWebhookSender({ networks: loopback, ...options });
  senders.push(sender);
  return sender.post({ url, headers: { "webhook-id": "evt_1" }, body: '{"a":1}' });
};

/** A name server that answers each look-up with the next of these. */
const answering = (...answers: LookupAddress[][]): { resolve: Resolve; asked: string[] } => {
  const asked: string[] = [];
  const resolve: Resolve = (hostname, _options, callback) => {
    asked.push(hostname);
    callback(null, answers[asked.length - 1] ?? []);
  };
  return { resolve, asked };
};
const v4 = (address: string): LookupAddress => ({ address, family: 4 });

it("posts the body with its headers, and keeps how the answer begins", async () => {
  receiver.answerNext((response) => response.writeHead(200).end("thanks"));
  expect(await send(receiver.url)).toMatchObject({ status: 200, error: null, answer: "thanks", isFinal: false });
  expect(receiver.received).toMatchObject([
    { path: "/hook", body: '{"a":1}', headers: { "webhook-id": "evt_1", "user-agent": "Gatehouse" } },
  ]);
});

describe("what is no success", () => {
  it.each([400, 404, 429, 500, 503])("%i is tried again later", async (status) => {
    receiver.answerNext((response) => response.writeHead(status).end("no"));
    expect(await send(receiver.url)).toMatchObject({
      status,
      error: `Answered ${status}`,
      answer: "no",
      isFinal: false,
    });
  });

  it("410 ends it", async () => {
    receiver.answerNext((response) => response.writeHead(410).end());
    expect(await send(receiver.url)).toMatchObject({ status: 410, isFinal: true });
  });

  it.each([301, 302, 307, 308])("a redirect by %i is not followed", async (status) => {
    receiver.answerNext((response) => response.writeHead(status, { location: receiver.url }).end());
    expect(await send(receiver.url)).toMatchObject({ status, error: expect.stringContaining("not followed") });
    expect(receiver.received).toHaveLength(1);
  });

  it("no answer in time", async () => {
    receiver.answerNext(() => {});
    expect(await send(receiver.url, { timeoutMs: 200 })).toMatchObject({ status: null, error: "No answer in time" });
  });

  it("nobody listening", async () => {
    const free = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => free.once("listening", resolve));
    const { port } = free.address() as { port: number };
    await new Promise((resolve) => free.close(resolve));
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({
      status: null,
      error: "The connection was refused",
      isFinal: false,
    });
  });

  it("a connection cut off before the answer", async () => {
    receiver.answerNext((_response, request) => request.socket.destroy());
    expect(await send(receiver.url)).toMatchObject({ error: "The connection was cut off" });
  });

  it("headers without end", async () => {
    receiver.answerNext((response) => response.writeHead(200, { "x-long": "x".repeat(100_000) }).end());
    expect(await send(receiver.url)).toMatchObject({ error: "The headers of the answer are too large" });
  });
});

it("receives no more of an answer than it keeps, be it endless or slow", async () => {
  let sent = 0;
  receiver.answerNext((response) => {
    const more = (): void => {
      while (!response.destroyed && response.write("x".repeat(65_536))) sent += 65_536;
      if (!response.destroyed) response.once("drain", more);
    };
    response.writeHead(200);
    more();
  });
  const tried = await send(receiver.url);
  expect(tried).toMatchObject({ status: 200, error: null });
  expect(tried.answer).toBe("x".repeat(1_024));
  expect(sent).toBeLessThan(50_000_000);

  receiver.answerNext((response) => response.writeHead(200).write("slow"));
  expect(await send(receiver.url, { timeoutMs: 200 })).toMatchObject({ status: 200, error: null, answer: "slow" });
});

describe("an address out of reach", () => {
  const localOnly = { networks: [] };

  it.each([
    "http://127.0.0.1",
    "http://[::1]",
    "http://0x7f.1",
    "http://[::ffff:127.0.0.1]",
    "http://169.254.169.254",
    "http://0.0.0.0",
  ])("is refused as it stands: %s", async (origin) => {
    const tried = await send(`${origin}:${receiver.port}/`, localOnly);
    expect(tried).toMatchObject({
      status: null,
      isFinal: true,
      error: expect.stringContaining("not a public address"),
    });
    expect(receiver.received).toEqual([]);
  });

  it("is refused behind a name", async () => {
    const { resolve } = answering([v4("127.0.0.1")]);
    const tried = await send(`https://hooks.harbor.example:${receiver.port}/`, { ...localOnly, resolve });
    expect(tried).toMatchObject({ isFinal: true, error: "127.0.0.1 is not a public address" });
  });

  it("is refused behind the machine's own names", async () => {
    expect(await send(`https://localhost:${receiver.port}/`, localOnly)).toMatchObject({ isFinal: true });
  });

  it("is not reached by a name that changes between check and connection: both are one look-up", async () => {
    const { resolve, asked } = answering([v4("203.0.113.0")], [v4("127.0.0.1")]);
    const networks = [parseNetwork("203.0.113.0/24")];
    const tried = await send(`http://hooks.harbor.example:${receiver.port}/`, { networks, resolve, timeoutMs: 300 });
    expect(tried.status).toBeNull();
    expect(asked).toEqual(["hooks.harbor.example"]);
    expect(receiver.received).toEqual([]);

    const second = await send(`http://hooks.harbor.example:${receiver.port}/`, {
      networks,
      resolve: answering([v4("127.0.0.1")]).resolve,
    });
    expect(second).toMatchObject({ isFinal: true, error: "127.0.0.1 is not a public address" });
    expect(receiver.received).toEqual([]);
  });

  it("is left out where a name leads to several", async () => {
    const { resolve } = answering([v4("10.0.0.1"), v4("127.0.0.1")]);
    expect(await send(`http://hooks.harbor.example:${receiver.port}/`, { resolve })).toMatchObject({ status: 204 });
  });

  test("over http only what is allowed is reached", async () => {
    const { resolve } = answering([v4("93.184.215.14")]);
    expect(await send("http://hooks.harbor.example/", { resolve })).toMatchObject({
      isFinal: true,
      error: "Only https leads to public addresses",
    });
  });
});

it("says when a name leads nowhere, and tries again later", async () => {
  const resolve: Resolve = (_hostname, _options, callback) =>
    callback(Object.assign(new Error("x"), { code: "ENOTFOUND" }), []);
  expect(await send("https://hooks.harbor.example/", { resolve })).toMatchObject({
    error: "The name has no address",
    isFinal: false,
  });
});
