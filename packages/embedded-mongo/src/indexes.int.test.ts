import type { Document, Filter, Sort } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./testing/test-server";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ expiryIntervalMs: 50 });
});
afterAll(() => server.stop());

type Explanation = {
  executionStats: { totalKeysExamined: number; totalDocsExamined: number; nReturned: number };
  queryPlanner: { winningPlan: Document };
};

const stageNames = (plan: Document): string[] => [
  plan.stage,
  ...[plan.inputStage ?? [], plan.inputStages ?? []].flat().flatMap(stageNames),
];

async function explain(name: string, filter: Filter<Document>, sort?: Sort, limit = 0) {
  const cursor = server.db.collection(name).find(filter).limit(limit);
  const report = (await (sort ? cursor.sort(sort) : cursor).explain("executionStats")) as Explanation;
  return { stages: stageNames(report.queryPlanner.winningPlan), ...report.executionStats };
}

describe("indexes", () => {
  beforeAll(async () => {
    const people = server.db.collection("people");
    await people.createIndexes([{ key: { team: 1, age: -1 } }, { key: { name: 1 } }, { key: { tags: 1 } }]);
    await people.insertMany(
      Array.from({ length: 1000 }, (_, i) => ({
        team: i % 10,
        age: i % 50,
        name: `person ${i}`,
        tags: [`t${i % 5}`, `u${i % 3}`],
      })),
    );
  });

  it("serve equality, ranges, lists and prefixes, and read no more than they must", async () => {
    expect(await explain("people", { team: 3 })).toMatchObject({
      stages: ["FETCH", "IXSCAN"],
      totalKeysExamined: 100,
      totalDocsExamined: 100,
    });
    expect(await explain("people", { team: 3, age: { $gt: 20, $lte: 33 } })).toMatchObject({
      stages: ["FETCH", "IXSCAN"],
      totalKeysExamined: 40,
      nReturned: 40,
    });
    expect(await explain("people", { team: { $in: [1, 2] }, age: 1 })).toMatchObject({
      totalKeysExamined: 20,
      nReturned: 20,
    });
    expect(await explain("people", { name: /^person 99/ })).toMatchObject({ totalKeysExamined: 11, nReturned: 11 });
    expect(await explain("people", { tags: "t1" })).toMatchObject({
      stages: ["FETCH", "IXSCAN"],
      totalKeysExamined: 200,
      nReturned: 200,
    });
  });

  it("serve the branches of $or", async () => {
    expect(await explain("people", { $or: [{ team: 1 }, { name: "person 2" }] })).toMatchObject({
      stages: ["FETCH", "OR", "IXSCAN", "IXSCAN"],
      totalKeysExamined: 101,
      nReturned: 101,
    });
  });

  it("give sorted results without sorting and stop at the limit", async () => {
    expect(await explain("people", { team: 3 }, { age: -1 }, 5)).toMatchObject({
      stages: ["LIMIT", "FETCH", "IXSCAN"],
      totalKeysExamined: 5,
      nReturned: 5,
    });
    expect(await explain("people", {}, { name: 1 }, 3)).toMatchObject({
      stages: ["LIMIT", "FETCH", "IXSCAN"],
      totalDocsExamined: 3,
    });
    const ages = await server.db
      .collection("people")
      .find({ team: 3 })
      .sort({ age: 1 })
      .map(({ age }) => age as number)
      .toArray();
    expect(ages).toEqual([...ages].sort((a, b) => a - b));
  });

  it("are walked in order where that fills the limit sooner than sorting what was found", async () => {
    expect((await explain("people", { team: 3 }, { name: 1 }, 3)).stages).toEqual(["LIMIT", "FETCH", "IXSCAN"]);
    expect((await explain("people", { team: 3 }, { name: 1 }, 50)).stages).toContain("SORT");
  });

  it("count without reading documents", async () => {
    const report = (await server.db.command({
      explain: { count: "people", query: { team: 4 } },
      verbosity: "executionStats",
    })) as Explanation;
    expect(stageNames(report.queryPlanner.winningPlan)).toEqual(["COUNT", "COUNT_SCAN"]);
    expect(report.executionStats).toMatchObject({ totalKeysExamined: 100, totalDocsExamined: 0 });
    expect(await server.db.collection("people").count({ team: 4 })).toBe(100);
  });

  it("say honestly that a collection is scanned", async () => {
    expect(await explain("people", { age: 3 })).toMatchObject({
      stages: ["COLLSCAN"],
      totalKeysExamined: 0,
      totalDocsExamined: 1000,
    });
  });

  it("let one of many equal values in", async () => {
    const unique = server.db.collection("unique");
    await unique.createIndex({ email: 1 }, { unique: true });
    const results = await Promise.allSettled(Array.from({ length: 30 }, () => unique.insertOne({ email: "a@b.c" })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: 11000, keyPattern: { email: 1 }, keyValue: { email: "a@b.c" } });
  });

  it("hold only some documents when partial, and serve only queries for those", async () => {
    const codes = server.db.collection("partial");
    await codes.createIndex({ code: 1 }, { unique: true, partialFilterExpression: { active: true } });
    await codes.insertMany([
      { code: "x", active: true },
      { code: "x", active: false },
      { code: "x", active: false },
    ]);
    await expect(codes.insertOne({ code: "x", active: true })).rejects.toMatchObject({ code: 11000 });
    expect((await explain("partial", { code: "x", active: true })).stages).toContain("IXSCAN");
    expect((await explain("partial", { code: "x" })).stages).toEqual(["COLLSCAN"]);
  });

  it("hold no documents without the field when sparse", async () => {
    const sparse = server.db.collection("sparse");
    await sparse.createIndex({ key: 1 }, { unique: true, sparse: true });
    await sparse.insertMany([{ a: 1 }, { a: 2 }, { key: 1 }]);
    expect(await sparse.find().sort({ key: 1 }).toArray()).toHaveLength(3);
    expect((await explain("sparse", { key: 1 })).stages).toContain("IXSCAN");
  });

  it("compare text as their collation says", async () => {
    const names = server.db.collection("collated");
    const collation = { locale: "en", strength: 2 };
    await names.createIndex({ name: 1 }, { unique: true, collation });
    await names.insertMany([{ name: "Anna" }, { name: "bert" }, { name: "Zoë" }]);
    await expect(names.insertOne({ name: "ANNA" })).rejects.toMatchObject({ code: 11000 });
    expect(await names.find({ name: "aNNa" }).collation(collation).toArray()).toHaveLength(1);
    expect(await names.find({ name: "aNNa" }).toArray()).toHaveLength(0);
    const report = (await names
      .find({ name: "BERT" })
      .collation(collation)
      .explain("executionStats")) as unknown as Explanation;
    expect(report.executionStats).toMatchObject({ totalKeysExamined: 1 });
    const sorted = await names
      .find()
      .collation(collation)
      .sort({ name: -1 })
      .map(({ name }) => name)
      .toArray();
    expect(sorted).toEqual(["Zoë", "bert", "Anna"]);
  });

  it("remove documents past their time", async () => {
    const sessions = server.db.collection("expiring");
    await sessions.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await sessions.insertMany([{ at: new Date(Date.now() - 120_000) }, { at: new Date() }, { at: "never" }]);
    await expect.poll(() => sessions.countDocuments()).toBe(2);
  });

  it("index long text", async () => {
    const long = server.db.collection<{ _id: number; text: string }>("long");
    await long.createIndex({ text: 1 });
    const text = "x".repeat(5000);
    await long.insertMany([
      { _id: 1, text: `${text}a` },
      { _id: 2, text: `${text}b` },
    ]);
    expect(await long.find({ text: `${text}b` }).toArray()).toMatchObject([{ _id: 2 }]);
    expect(await long.find({ text: { $gte: `${text}b` } }).toArray()).toMatchObject([{ _id: 2 }]);
  });
});
