import type { Collection, CreateIndexesOptions, Document, IndexSpecification, Sort } from "mongodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** The same numbers on every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const random = numbersFrom(20);
const pick = <T>(items: T[]): T => items[random(items.length)] as T;
const scalars = [null, 0, 1, 2, 2.5, -1, "a", "ab", "b", true, new Date(0), { x: 1 }];
const array = (): unknown[] => Array.from({ length: random(3) }, () => pick(scalars));

type Numbered = Document & { _id: number };

function makeDocument(_id: number, withArrays: boolean): Numbered {
  const value = (): unknown => (withArrays && random(4) === 0 ? array() : pick(scalars));
  const doc: Numbered = { _id };
  for (const name of ["a", "b", "c"]) if (random(5) > 0) doc[name] = pick(scalars);
  if (withArrays && random(3) === 0) doc[pick(["a", "b", "c"])] = array();
  if (random(2) === 0)
    doc.n =
      withArrays && random(3) === 0
        ? [{ x: pick(scalars) }, { x: pick(scalars), y: random(3) }]
        : { x: value(), y: random(3) };
  return doc;
}

function condition(): unknown {
  const operand = pick(scalars);
  return pick<() => unknown>([
    () => operand,
    () => ({ $gt: operand }),
    () => ({ $lte: operand }),
    () => ({ $gte: pick([0, 1]), $lt: pick([2, 3]) }),
    () => ({ $in: [pick(scalars), pick(scalars)] }),
    () => ({ $ne: operand }),
    () => ({ $exists: random(2) === 0 }),
    () => /^a/,
    () => ({ $elemMatch: { $gt: 0 } }),
    () => ({ $not: { $gt: operand } }),
  ])();
}

function makeQuery(): Document {
  const query: Document = {};
  for (const name of ["a", "b", "c", "n.x", "n.y"]) if (random(3) === 0) query[name] = condition();
  if (random(6) === 0) query._id = { $in: Array.from({ length: 20 }, () => random(250)) };
  if (random(6) === 0) query.$or = [{ a: condition() }, { b: condition() }];
  return query;
}

function makeUpdate(withArrays: boolean): Document {
  const field = pick(["a", "b", "c", "n.y"]);
  const value = withArrays && random(3) === 0 ? array() : pick(scalars);
  return pick<Document>([{ $set: { [field]: value } }, { $unset: { [field]: 1 } }, { $set: { "m.k": random(3) } }]);
}

const indexes: [IndexSpecification, CreateIndexesOptions?][] = [
  [{ a: 1 }],
  [{ b: -1 }],
  [{ a: 1, b: -1 }],
  [{ b: 1, c: 1, a: 1 }],
  [{ "n.x": 1, "n.y": -1 }],
  [{ a: 1, _id: 1 }, { unique: true }],
  [{ c: 1 }, { sparse: true }],
  [{ c: 1, a: -1 }, { partialFilterExpression: { c: { $gt: 0 } } }],
  [{ "n.y": 1 }, { partialFilterExpression: { a: { $exists: true } } }],
];

it.each([
  ["without", false],
  ["with", true],
] as const)("finds through indexes what a scan finds, sorted alike, %s arrays", async (_name, withArrays) => {
  const documents = Array.from({ length: 250 }, (_, i) => makeDocument(i, withArrays));
  const plain = server.db.collection<Numbered>(`plain-${withArrays}`);
  const indexed = server.db.collection<Numbered>(`indexed-${withArrays}`);
  for (const [key, options = {}] of indexes) await indexed.createIndex(key, options);
  for (const collection of [plain, indexed]) {
    await collection.insertMany(structuredClone(documents));
    await collection.updateMany({ a: 1 }, { $set: { b: 7, "m.k": 1 } });
  }
  for (let i = 0; i < 60; i++) {
    const [filter, update] = [{ _id: random(250) }, makeUpdate(withArrays)];
    // An index refuses arrays in two of its fields: then the other collection must do without them, too.
    const { acknowledged } = await indexed.updateOne(filter, update).catch(() => ({ acknowledged: false }));
    if (acknowledged) await plain.updateOne(filter, update);
  }
  for (const collection of [plain, indexed]) await collection.deleteMany({ c: 2.5 });
  for (let round = 0; round < 200; round++) {
    const query = makeQuery();
    const sort: Sort = pick<Sort>([
      { _id: 1 },
      { a: 1, _id: 1 },
      { b: -1, _id: 1 },
      { a: 1, b: -1, _id: 1 },
      { "n.x": -1, _id: -1 },
    ]);
    const ids = (collection: Collection<Numbered>) =>
      collection
        .find(query)
        .sort(sort)
        .map(({ _id }) => _id)
        .toArray();
    expect({ query, sort, ids: await ids(indexed) }).toEqual({ query, sort, ids: await ids(plain) });
    const fields = { a: 1, n: 1 };
    const whole = await plain.find(query).sort({ _id: 1 }).toArray();
    const kept = whole.map((doc) =>
      Object.fromEntries(Object.entries(doc).filter(([name]) => /^(_id|a|n)$/.test(name))),
    );
    expect({ query, kept: await indexed.find(query).sort({ _id: 1 }).project(fields).toArray() }).toEqual({
      query,
      kept,
    });
    expect({ query, count: await indexed.count(query) }).toEqual({ query, count: await plain.count(query) });
  }
});
