import { Decimal128, Double, Int32, Long, type ObjectId } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./testing/test-server";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

type Item = { _id: number; x?: number; name?: string; tags?: string[]; lines?: { sku: string; count: number }[] };
const items = (name: string) => server.db.collection<Item>(name);

describe("writing and reading", () => {
  it("finds, sorts, skips, limits and projects", async () => {
    await items("find").insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id, x: _id % 7 })));
    const found = await items("find")
      .find({ x: { $gte: 5 } })
      .sort({ x: -1, _id: 1 })
      .skip(1)
      .limit(2)
      .project({ x: 1 })
      .toArray();
    expect(found).toEqual([
      { _id: 13, x: 6 },
      { _id: 20, x: 6 },
    ]);
    expect(await items("find").find({}, { batchSize: 20 }).toArray()).toHaveLength(300);
  });

  it("keeps the types of numbers and the order of fields through an update", async () => {
    const raw = server.db.collection("types", { promoteValues: false });
    const stored = { b: new Double(2), a: new Int32(1), c: Long.fromNumber(5), d: Decimal128.fromString("1.10") };
    const { insertedId } = await raw.insertOne({ ...stored });
    await raw.updateOne({ _id: insertedId }, { $inc: { b: new Int32(1), c: new Int32(1) }, $set: { e: "new" } });
    const [found] = await raw.find({ _id: insertedId }).toArray();
    expect(Object.keys(found ?? {})).toEqual(["_id", "b", "a", "c", "d", "e"]);
    expect(found).toMatchObject({ b: new Double(3), a: new Int32(1), c: Long.fromNumber(6) });
    expect(String(found?.d)).toBe("1.10");
  });

  it("updates array items by position, by filter and all of them", async () => {
    const lines = [
      { sku: "a", count: 1 },
      { sku: "b", count: 5 },
    ];
    await items("arrays").insertOne({ _id: 1, lines });
    await items("arrays").updateOne({ _id: 1, "lines.sku": "b" }, { $inc: { "lines.$.count": 1 } });
    await items("arrays").updateOne(
      { _id: 1 },
      { $inc: { "lines.$[big].count": 10 } },
      { arrayFilters: [{ "big.count": { $gt: 5 } }] },
    );
    await items("arrays").updateOne({ _id: 1 }, { $set: { "lines.$[].sku": "z" } });
    expect((await items("arrays").findOne({ _id: 1 }))?.lines).toEqual([
      { sku: "z", count: 1 },
      { sku: "z", count: 16 },
    ]);
  });

  it("upserts with the fields of the query", async () => {
    const result = await items("upsert").updateOne(
      { _id: 7, name: "seven" },
      { $setOnInsert: { tags: ["new"] } },
      { upsert: true },
    );
    expect(result.upsertedId).toBe(7);
    expect(await items("upsert").findOne({ _id: 7 })).toEqual({ _id: 7, name: "seven", tags: ["new"] });
  });

  it("groups, looks up and merges", async () => {
    await items("left").insertMany([
      { _id: 1, x: 1 },
      { _id: 2, x: 1 },
      { _id: 3, x: 2 },
    ]);
    await items("right").insertMany([
      { _id: 1, name: "one" },
      { _id: 2, name: "two" },
    ]);
    const grouped = await items("left")
      .aggregate([
        { $group: { _id: "$x", count: { $sum: 1 }, ids: { $push: "$_id" } } },
        { $lookup: { from: "right", localField: "_id", foreignField: "_id", as: "names" } },
        { $set: { name: { $toUpper: { $first: "$names.name" } } } },
        { $project: { names: 0 } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    expect(grouped).toEqual([
      { _id: 1, count: 2, ids: [1, 2], name: "ONE" },
      { _id: 2, count: 1, ids: [3], name: "TWO" },
    ]);
    await items("left")
      .aggregate([{ $match: { x: 1 } }, { $merge: { into: "right", whenNotMatched: "insert" } }])
      .toArray();
    expect(await items("right").find().toArray()).toEqual([
      { _id: 1, name: "one", x: 1 },
      { _id: 2, name: "two", x: 1 },
    ]);
  });

  it("lets one of fifty claim the last use", async () => {
    await items("codes").insertOne({ _id: 1, x: 10 });
    const claims = await Promise.all(
      Array.from({ length: 50 }, () => items("codes").findOneAndUpdate({ _id: 1, x: { $gt: 0 } }, { $inc: { x: -1 } })),
    );
    expect(claims.filter(Boolean)).toHaveLength(10);
    expect(await items("codes").findOne({ _id: 1 })).toEqual({ _id: 1, x: 0 });
  });

  it("goes on with a cursor without returning what has stopped matching", async () => {
    await items("moving").createIndex({ x: 1 });
    await items("moving").insertMany(Array.from({ length: 30 }, (_, _id) => ({ _id, x: 1 })));
    const cursor = items("moving").find({ x: 1 }, { batchSize: 10 });
    await cursor.next();
    await items("moving").updateMany({ _id: { $gte: 15 } }, { $set: { x: 2 } });
    expect(await cursor.toArray()).toHaveLength(14);
  });

  it("keeps everything over a restart", async () => {
    await items("kept").createIndex({ name: 1 }, { unique: true });
    await items("kept").insertMany([
      { _id: 1, name: "a" },
      { _id: 2, name: "b" },
    ]);
    await server.restart();
    expect(await items("kept").find().toArray()).toHaveLength(2);
    expect(await items("kept").estimatedDocumentCount()).toBe(2);
    await expect(items("kept").insertOne({ _id: 3, name: "a" })).rejects.toMatchObject({ code: 11000 });
  });
});

describe("refusing", () => {
  const attempts: [what: string, code: number, attempt: () => Promise<unknown>][] = [
    ["an unknown command", 59, () => server.db.command({ teleport: 1 })],
    ["an unknown option", 40415, () => server.db.command({ find: "a", limt: 3 })],
    ["an unknown query operator", 2, () => items("none").findOne({ x: { $almost: 3 } as never })],
    [
      "an unknown stage",
      40324,
      () =>
        items("none")
          .aggregate([{ $teleport: {} }])
          .toArray(),
    ],
    [
      "an unknown expression",
      168,
      () =>
        items("none")
          .aggregate([{ $project: { x: { $teleport: 1 } } }])
          .toArray(),
    ],
    [
      "an unknown modifier",
      9,
      () => server.db.command({ update: "a", updates: [{ q: {}, u: { $teleport: { x: 1 } } }] }).then(firstError),
    ],
    ["conflicting updates", 40, () => items("none").updateOne({}, { $set: { x: 1 }, $inc: { x: 1 } })],
    ["text search", 27, () => items("none").findOne({ $text: { $search: "x" } })],
    ["an array as _id", 53, () => server.db.collection("none").insertOne({ _id: [1] as unknown as ObjectId })],
  ];
  it.each(attempts)("refuses %s with code %i", async (_what, code, attempt) => {
    await expect(attempt()).rejects.toMatchObject({ code });
  });
});

describe("numbers that JavaScript can't hold", () => {
  const stages: [string, object][] = [
    ["a named argument", { $project: { x: { $dateAdd: { startDate: "$at", unit: "day", amount: "$wide" } } } }],
    ["a list of arguments", { $project: { x: { $add: ["$wide", 1] } } }],
    ["a stage that computes with any field", { $bucketAuto: { groupBy: "$price", buckets: 2 } }],
  ];
  it.each(stages)("are refused in %s instead of computed inexactly", async (where, stage) => {
    const things = server.db.collection(`wide ${where}`);
    await things.insertOne({
      at: new Date(0),
      wide: Long.fromString("9007199254740993"),
      price: Decimal128.fromString("0.1"),
    });
    await expect(things.aggregate([stage]).toArray()).rejects.toMatchObject({ code: 2 });
  });

  it("leave named arguments that are held exactly alone", async () => {
    const things = server.db.collection("narrow");
    await things.insertOne({ at: new Date(0), days: Long.fromNumber(2) });
    const added = { $dateAdd: { startDate: "$at", unit: "day", amount: "$days" } };
    const [found] = await things.aggregate([{ $project: { x: added } }]).toArray();
    expect(found?.x).toEqual(new Date(2 * 86_400_000));
  });
});

function firstError(reply: { writeErrors?: { code: number }[] }): never {
  throw reply.writeErrors?.[0] ?? new Error("no error");
}
