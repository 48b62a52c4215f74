import { type ClientSession, type Document, Long, MongoClient, type MongoServerError } from "mongodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./testing/test-server";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

type Account = { _id: string; amount: number };
async function accounts(name: string) {
  const collection = server.db.collection<Account>(name);
  await collection.insertMany([
    { _id: "a", amount: 100 },
    { _id: "b", amount: 0 },
  ]);
  return collection;
}

describe("transactions", () => {
  it("show their writes to themselves at once and to others when committed", async () => {
    const collection = await accounts("visible");
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await collection.updateOne({ _id: "a" }, { $inc: { amount: -10 } }, { session });
      await collection.insertOne({ _id: "c", amount: 1 }, { session });
      expect(
        await collection
          .find({ amount: { $gt: 0 } }, { session })
          .sort({ amount: 1 })
          .map((each) => each._id)
          .toArray(),
      ).toEqual(["c", "a"]);
      expect(await collection.countDocuments()).toBe(2);
      await session.commitTransaction();
    });
    expect(await collection.findOne({ _id: "a" })).toEqual({ _id: "a", amount: 90 });
    expect(await collection.estimatedDocumentCount()).toBe(3);
  });

  it("leave nothing behind when aborted", async () => {
    const collection = await accounts("aborted");
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await collection.deleteMany({}, { session });
      await session.abortTransaction();
    });
    expect(await collection.countDocuments()).toBe(2);
  });

  it("read what was committed when they began", async () => {
    const collection = await accounts("snapshot");
    await server.client.withSession(async (session) => {
      session.startTransaction();
      expect((await collection.findOne({ _id: "a" }, { session }))?.amount).toBe(100);
      await collection.updateOne({ _id: "a" }, { $set: { amount: 5 } });
      await collection.insertOne({ _id: "late", amount: 1 });
      expect((await collection.findOne({ _id: "a" }, { session }))?.amount).toBe(100);
      expect(await collection.countDocuments({}, { session })).toBe(2);
      await session.commitTransaction();
    });
  });

  it("conflict with a write that came after they began, however many came after it", async () => {
    const collection = await accounts("overtaken");
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await collection.findOne({ _id: "a" }, { session });
      await collection.updateOne({ _id: "a" }, { $inc: { amount: 1 } });
      for (let i = 0; i < 100; i++) await collection.updateOne({ _id: "b" }, { $inc: { amount: 1 } });
      await expect(collection.updateOne({ _id: "a" }, { $inc: { amount: 1 } }, { session })).rejects.toMatchObject({
        code: 112,
      });
    });
    expect(await collection.findOne({ _id: "a" })).toEqual({ _id: "a", amount: 101 });
  });

  it("conflict when two change one document, and withTransaction tries again", async () => {
    const collection = await accounts("conflict");
    const first = server.client.startSession();
    const second = server.client.startSession();
    first.startTransaction();
    second.startTransaction();
    await collection.updateOne({ _id: "a" }, { $inc: { amount: 1 } }, { session: first });
    const error = await collection
      .updateOne({ _id: "a" }, { $inc: { amount: 1 } }, { session: second })
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 112, codeName: "WriteConflict" });
    expect((error as MongoServerError).hasErrorLabel("TransientTransactionError")).toBe(true);
    await first.commitTransaction();
    await Promise.all([first.endSession(), second.endSession()]);
    await Promise.all(
      Array.from({ length: 10 }, () =>
        server.client.withSession((session) =>
          session.withTransaction(() => collection.updateOne({ _id: "a" }, { $inc: { amount: 1 } }, { session })),
        ),
      ),
    );
    expect((await collection.findOne({ _id: "a" }))?.amount).toBe(111);
  });

  it("make a single write to the same document wait", async () => {
    const collection = await accounts("waiting");
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await collection.updateOne({ _id: "a" }, { $inc: { amount: 1 } }, { session });
      const single = collection.findOneAndUpdate({ _id: "a" }, { $inc: { amount: 1 } }, { returnDocument: "after" });
      await collection.updateOne({ _id: "b" }, { $inc: { amount: 1 } });
      await session.commitTransaction();
      expect((await single)?.amount).toBe(102);
    });
  });

  it("make a single write wait no longer than it may", async () => {
    const collection = await accounts("impatient");
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await collection.updateOne({ _id: "a" }, { $inc: { amount: 1 } }, { session });
      await expect(
        collection.updateOne({ _id: "a" }, { $inc: { amount: 1 } }, { maxTimeMS: 20 }),
      ).rejects.toMatchObject({ code: 50 });
      await session.commitTransaction();
    });
    expect((await collection.findOne({ _id: "a" }))?.amount).toBe(101);
  });

  it("end when a statement fails", async () => {
    const collection = await accounts("failed");
    await server.client.withSession(async (session) => {
      session.startTransaction();
      await expect(collection.insertOne({ _id: "a", amount: 1 }, { session })).rejects.toMatchObject({ code: 11000 });
      await expect(collection.findOne({}, { session })).rejects.toMatchObject({ code: 251 });
      await session.abortTransaction();
    });
  });
});

type RunNumbered = (number: number, command: Document) => Promise<Document>;

/** Runs commands as numbered writes of a session in which no other test has written. */
async function inFreshSession(work: (run: RunNumbered) => Promise<void>): Promise<void> {
  const client = new MongoClient(server.uri());
  const run = (session: ClientSession) => (number: number, command: Document) =>
    client.db("test").command({ ...command, txnNumber: Long.fromNumber(number) }, { session });
  await client.withSession((session) => work(run(session))).finally(() => client.close());
}

describe("retryable writes", () => {
  it("are done once and answered alike, even after a restart", async () => {
    const collection = await accounts("retried");
    await inFreshSession(async (run) => {
      const update = { update: "retried", updates: [{ q: { _id: "a" }, u: { $inc: { amount: 1 } } }] };
      const { n } = await run(1, update);
      await server.restart();
      expect(await run(1, update)).toMatchObject({ n, nModified: 1, retriedStmtIds: [0] });
    });
    expect((await collection.findOne({ _id: "a" }))?.amount).toBe(101);
  });

  it("return the same document from findAndModify", async () => {
    await accounts("modified");
    await inFreshSession(async (run) => {
      const modify = { findAndModify: "modified", query: { _id: "a" }, update: { $inc: { amount: 1 } }, new: true };
      const replies = [await run(1, modify), await run(1, modify)];
      expect(replies.map(({ value }) => value)).toEqual(Array(2).fill({ _id: "a", amount: 101 }));
    });
  });

  it("of the past are refused", async () => {
    await inFreshSession(async (run) => {
      const insert = { insert: "past", documents: [{ x: 1 }] };
      await run(2, insert);
      await expect(run(1, insert)).rejects.toMatchObject({ code: 225 });
    });
  });
});
