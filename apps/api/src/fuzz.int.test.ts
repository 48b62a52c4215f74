import { seedUser, seedWorkspace } from "@gatehouse/core/testing/people";
import type { UserDoc } from "@gatehouse/core/users/user-store";
import { can } from "@gatehouse/shared/access/permissions";
import fc from "fast-check";
import superjson, { type SuperJSONResult } from "superjson";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { appRouter } from "./router";
import { type Api, cookieOf, createApi } from "./testing/api";
import type { Access } from "./trpc/trpc";

type Procedure = { _def: { meta?: Access; type: "query" | "mutation" | "subscription"; inputs: z.ZodType[] } };

const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>;
const cases = Object.entries(procedures).flatMap(([path, { _def }]) => {
  const [schema] = _def.inputs;
  return schema && _def.meta && _def.type !== "subscription"
    ? [{ path, schema, type: _def.type, meta: _def.meta }]
    : [];
});

const badInputs = 200;
const inBatch = 10;
const seed = 20_261_122;

/** What schemas and databases stumble over. */
const oddText = fc.constantFrom(
  ...["", " ", "\u0000", "\ud800", "\u202e", "$gt", "$where", "__proto__", "constructor", "(a+)+$", "../..", "%00"],
  ...["9999999999999_x", "W251bGxd", "usr_", "usr_\n".padEnd(26, "a"), "a@b", "İ@x.example", "x".repeat(600)],
);
const oddNumber = fc.constantFrom(0, -0, -1, 0.5, 1e21, 2 ** 53, -(2 ** 53), Number.MAX_VALUE, Number.MIN_VALUE);
const oddKey = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "$where", "$gt", "a.b", "");
const { odd } = fc.letrec<{ odd: unknown }>((tie) => ({
  odd: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(null, true, false),
    oddText,
    oddNumber,
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.array(tie("odd"), { maxLength: 4 }),
    fc.dictionary(oddKey, tie("odd"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
/** What superjson makes of a value, or fails to. */
const oddType = fc.constantFrom(
  ...["Date", "set", "map", "bigint", "regexp", "undefined", "number", "URL", "Error", "nonsense"].map((one) => [one]),
  ...["class", "custom", "symbol", "typed-array"].map((one) => [[one, "Unknown"]]),
);

const optionsOf = (schema: z.ZodType): z.ZodObject[] => {
  if (schema instanceof z.ZodObject) return [schema];
  if (schema instanceof z.ZodDiscriminatedUnion) return schema.options.flatMap((one) => optionsOf(one as z.ZodType));
  return schema instanceof z.ZodPipe ? optionsOf(schema.in as z.ZodType) : [];
};

/** Something like what a field takes, so that what is odd also lies deep within what is right. */
const valueFor = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return valueFor(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray)
    return fc.oneof(odd, fc.array(valueFor(schema.element as z.ZodType), { maxLength: 12 }));
  if (schema instanceof z.ZodLiteral) return fc.oneof({ weight: 9, arbitrary: fc.constant(schema.value) }, odd);
  if (schema instanceof z.ZodEnum) return fc.oneof(odd, fc.constantFrom(...schema.options));
  const objects = optionsOf(schema);
  return objects.length > 0 ? fc.oneof(odd, ...objects.map(inputFor)) : odd;
};

const inputFor = ({ shape }: z.ZodObject): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, valueFor(field as z.ZodType)])), {
    requiredKeys: [],
    noNullPrototype: true,
  });

/** Inputs as they cross the wire, with what superjson is told about them. */
const wireFor = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  const objects = optionsOf(schema);
  const keys = objects.flatMap(({ shape }) => Object.keys(shape));
  const path = fc.constantFrom("", "__proto__.x", "constructor.prototype.x", "a.b", ...keys);
  const values = fc.dictionary(path, oddType, { maxKeys: 2, noNullPrototype: true });
  const json = fc.oneof(
    { weight: 1, arbitrary: odd },
    ...objects.map((one) => ({ weight: 3, arbitrary: inputFor(one) })),
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ json }) },
    { weight: 3, arbitrary: fc.record({ json, meta: fc.record({ values }) }) },
    { weight: 1, arbitrary: fc.record({ json, meta: odd }) },
    { weight: 1, arbitrary: odd },
  );
};

const isBad = (schema: z.ZodType, wire: unknown): boolean => {
  try {
    const sent = JSON.parse(JSON.stringify(wire)) as SuperJSONResult;
    return !schema.safeParse(superjson.deserialize(sent)).success;
  } catch {
    return true;
  }
};

let api: Api;
let people: { user: UserDoc; cookie: string }[];
beforeAll(async () => {
  api = await createApi();
  const workspaceId = await seedWorkspace(api.world);
  const users = [
    await seedUser(api.world, workspaceId, { role: "admin" }),
    await seedUser(api.world, workspaceId, { role: "org_admin" }),
  ];
  people = await Promise.all(users.map(async (user) => ({ user, cookie: cookieOf(await api.as(user)) })));
});
afterAll(() => api.close());

/** Of somebody who gets as far as the schema: an admin or, for what admins have no use for, an org admin. */
const cookieFor = (meta: Access): string | undefined =>
  people.find(({ user }) => "public" in meta || can(user, meta.permission))?.cookie;

type Answer = { error?: { json?: { message?: unknown; data?: Record<string, unknown> } } };

/** The answers to one HTTP request that carries a batch of inputs. */
const call = async ({ path, type, meta }: (typeof cases)[number], wires: unknown[]): Promise<Answer[]> => {
  const input = JSON.stringify(Object.fromEntries(wires.entries()));
  const url = `${api.url}/trpc/${wires.map(() => path).join(",")}?batch=1`;
  const headers = { cookie: cookieFor(meta) ?? "", "content-type": "application/json" };
  const response = await (type === "mutation"
    ? fetch(url, { method: "POST", headers, body: input })
    : fetch(`${url}&input=${encodeURIComponent(input)}`, { headers }));
  const answers = (await response.json()) as Answer[];
  return Array.isArray(answers) ? answers : wires.map(() => answers);
};

test.concurrent.each(cases)("$path refuses whatever is wrong with what is sent", async (one) => {
  const { path, schema, meta } = one;
  const arbitrary = wireFor(schema).filter((wire) => isBad(schema, wire));
  const wires = fc.sample(arbitrary, { seed, numRuns: badInputs });
  for (let at = 0; at < wires.length; at += inBatch) {
    const batch = wires.slice(at, at + inBatch);
    // Otherwise most would be refused for their number.
    if ("public" in meta) await api.world.throttle.reset(meta.public, `${path}.127.0.0.1`);
    const answers = await call(one, batch);
    expect(answers).toHaveLength(batch.length);
    for (const [i, { error }] of answers.entries()) {
      const { httpStatus, code, fields, requestId } = error?.json?.data ?? {};
      const seen = `${JSON.stringify(batch[i])} → ${JSON.stringify(error)}`;
      expect(code, seen).toMatch(/^input\.(invalid|malformed)$/);
      expect(httpStatus, seen).toBe(code === "input.invalid" ? 422 : 400);
      expect(typeof fields, seen).toBe(code === "input.invalid" ? "object" : "undefined");
      expect(requestId, seen).toMatch(/^req_/);
    }
  }
});
