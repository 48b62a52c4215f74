import { unsubscribeToken } from "@gatehouse/core/notifications/unsubscribe-token";
import superjson from "superjson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { appRouter } from "./router";
import { type Api, type Client, cookieOf, createApi } from "./testing/api";
import { seedListWorld } from "./testing/list-world";

type Command = Record<string, unknown>;
type Procedure = { _def: { type: "query" | "mutation" | "subscription"; inputs: z.ZodType[] } };
type Property = { enum?: string[]; items?: { enum?: string[] }; default?: unknown };

/** What may be sorted in memory, and read for a page that is not one key away. */
const mostSorted = 1_000;

const queries = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).filter(
  ([, { _def }]) => _def.type === "query",
);

let api: Api;
let ground: Awaited<ReturnType<typeof seedListWorld>>;
let clients: Client[];
let recorded: { name: string; command: Command }[] = [];

beforeAll(async () => {
  const uri = new URL(process.env.TEST_MONGODB_URI ?? "");
  uri.searchParams.set("monitorCommands", "true");
  process.env.TEST_MONGODB_URI = uri.href;
  api = await createApi();
  ground = await seedListWorld(api.world);
  clients = [await api.as(ground.admin), await api.as(ground.orgAdmin)];
  api.world.mongo.on("commandStarted", ({ commandName, command }) => recorded.push({ name: commandName, command }));
});
afterAll(async () => {
  // One by one: all at once takes longer than a request may.
  const db = api.world.mongo.db();
  for (const { collectionName } of await db.collections()) await db.dropCollection(collectionName);
  await api.close();
});

const idsByPath: Record<string, () => object> = {
  "approvals.get": () => ({ id: ground.ids.userId }),
  "deliveries.content": () => ({ id: ground.ids.deliveryId }),
  "inviteCodes.get": () => ({ id: ground.ids.inviteCodeId }),
  "inviteCodes.redemptions": () => ({ id: ground.ids.inviteCodeId }),
  "notifications.listLike": () => ({ id: ground.ids.notificationId }),
  "organizations.contents": () => ({ id: ground.ids.organizationId }),
  "organizations.get": () => ({ id: ground.ids.organizationId }),
  "teams.get": () => ({ id: ground.ids.teamId }),
  "templates.get": () => ({ type: ground.templateType }),
  "templates.version": () => ({ type: ground.templateType, version: 2 }),
  "webhooks.deliveries": () => ({ id: ground.ids.webhookId }),
  "webhooks.get": () => ({ id: ground.ids.webhookId }),
  "unsubscribe.preview": () => ({
    token: unsubscribeToken(api.world.config, { userId: ground.ids.userId, categories: ["membership"] }),
  }),
};

/** Every filter that the input of a procedure offers, in every order. */
const inputsOf = (path: string, schema: z.ZodType | undefined): object[] => {
  if (!schema) return [{}];
  const { properties = {} } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, Property>;
  };
  const needed = idsByPath[path]?.() ?? ("id" in properties ? { id: ground.ids.userId } : {});
  const base = "subjectId" in properties ? { subjectId: ground.ids.subjectId } : needed;
  const choices = Object.entries(properties).flatMap(([field, { enum: options, items }]): object[] => {
    if (field === "sort" || field === "direction") return [];
    const some = items?.enum;
    if (some) return [some.slice(0, 1), some.slice(0, 2), some.slice(1)].map((several) => ({ [field]: several }));
    if (options) return options.map((option) => ({ [field]: option }));
    if (field === "organizationId" || field === "teamId") return [{ [field]: ground.ids[field] }];
    if (field === "userId" && path === "deliveries.list") return [{ userId: ground.ids.userId }];
    if (field === "eventId") return [{ eventId: ground.ids.eventId }];
    if (field === "type") return [{ type: "user.welcome" }];
    if (field === "personId") return [{ personId: ground.ids.userId }];
    return field === "search" ? ["an", "wanjiru", "x.example", "zzz"].map((search) => ({ search })) : [];
  });
  const orders = [{}, ...(properties.sort?.enum ?? []).map((sort) => ({ sort, direction: "desc" }))];
  return orders.flatMap((order) => [{}, ...choices].map((choice) => ({ ...base, ...order, ...choice })));
};

const call = async (client: Client, path: string, input: object): Promise<{ nextCursor?: string | null }> => {
  const text = encodeURIComponent(JSON.stringify(superjson.serialize(input)));
  const response = await fetch(`${api.url}/trpc/${path}?input=${text}`, { headers: { cookie: cookieOf(client) } });
  const { result } = (await response.json()) as { result?: { data: { json: { nextCursor?: string | null } } } };
  return result?.data.json ?? {};
};

const stagesIn = (plan: unknown): string[] =>
  [...JSON.stringify(plan).matchAll(/"stage":"(\w+)"/g)].flatMap(([, stage]) => stage ?? []);

const counted = (plan: unknown, field: string): number =>
  Math.max(0, ...[...JSON.stringify(plan).matchAll(new RegExp(`"${field}":(\\d+)`, "g"))].map(([, n]) => Number(n)));

/** The driver keeps the order of a sort in a Map. */
const textOf = (command: Command): string =>
  JSON.stringify(command, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** What is wrong with the way a command finds its documents; null when nothing is. */
const faultOf = async (command: Command): Promise<string | null> => {
  const { lsid: _, $db: __, $clusterTime: ___, txnNumber: ____, ...bare } = command;
  const plan = await api.world.mongo.db().command({ explain: bare, verbosity: "executionStats" });
  const stages = stagesIn(plan);
  if (stages.includes("COLLSCAN")) return "scans the collection";
  const docs = counted(plan, "totalDocsExamined");
  return stages.includes("SORT") && docs > mostSorted ? `sorts ${docs} documents in memory` : null;
};

describe.each(queries)("%s", (path, { _def }) => {
  test("finds what it shows by an index, in order", { timeout: 180_000 }, async () => {
    recorded = [];
    for (const client of clients) {
      for (const input of inputsOf(path, _def.inputs[0])) {
        const { nextCursor } = await call(client, path, input);
        if (nextCursor) await call(client, path, { ...input, cursor: nextCursor });
      }
    }
    const reads = recorded.filter(({ name }) => ["find", "aggregate", "count", "distinct"].includes(name));
    const distinct = new Map(
      reads.map(({ command: { lsid: _, $clusterTime: __, ...command } }) => [textOf(command), command]),
    );
    recorded = [];
    if (path.endsWith(".list")) expect(reads.some(({ command }) => Number(command.limit) > 1)).toBe(true);
    const faults: string[] = [];
    for (const [text, command] of distinct) {
      const fault = await faultOf(command);
      if (fault) faults.push(`${fault}: ${text}`);
    }
    expect(faults).toEqual([]);
  });
});
