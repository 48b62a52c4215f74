import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ServerProcess, startServerProcess } from "./testing/server-process";

const rounds = 5;
const writers = 20;
const acknowledgementsPerRound = 600;

/** What the server has acknowledged, over all rounds. */
type Ledger = { inserts: string[]; counters: Map<string, number>; transactions: string[] };
type Row = { _id: string };
type Counter = Row & { count: number };

const ledger: Ledger = { inserts: [], counters: new Map(), transactions: [] };
let folder: string;
let server: ServerProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "durability-"));
});
afterAll(async () => {
  await server?.stop("SIGKILL");
  await rm(folder, { recursive: true });
});

function collectionsOf(client: MongoClient) {
  const database = client.db("durability");
  return {
    inserts: database.collection<Row>("inserts"),
    counters: database.collection<Counter>("counters"),
    left: database.collection<Row>("left"),
    right: database.collection<Row>("right"),
  };
}

async function transact(client: MongoClient, _id: string): Promise<void> {
  const { left, right } = collectionsOf(client);
  await client.withSession((session) =>
    session.withTransaction(async () => {
      await left.insertOne({ _id }, { session });
      await right.insertOne({ _id }, { session });
    }),
  );
}

/** One of each kind of write; each enters the ledger only after it was acknowledged. */
async function writeOnce(client: MongoClient, writer: number, id: string, acknowledge: () => void): Promise<void> {
  const { inserts, counters } = collectionsOf(client);
  await inserts.insertOne({ _id: id });
  ledger.inserts.push(id);
  acknowledge();
  const counter = `counter-${writer}`;
  const updated = await counters.findOneAndUpdate(
    { _id: counter },
    { $inc: { count: 1 } },
    { upsert: true, returnDocument: "after" },
  );
  ledger.counters.set(counter, updated?.count ?? 0);
  acknowledge();
  await transact(client, id);
  ledger.transactions.push(id);
  acknowledge();
}

async function writeUntilKilled({ uri, stop }: ServerProcess, round: number): Promise<void> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 500, maxPoolSize: writers });
  let acknowledged = 0;
  let killed: Promise<void> | undefined;
  const acknowledge = () => {
    if (++acknowledged >= acknowledgementsPerRound) killed ??= stop("SIGKILL");
  };
  const write = async (writer: number) => {
    try {
      for (let step = 0; ; step++) await writeOnce(client, writer, `${round}-${writer}-${step}`, acknowledge);
    } catch (error) {
      if (!killed) throw error;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  await killed;
  await client.close();
}

const idsOf = (rows: Row[]) => new Set(rows.map(({ _id }) => _id));
const missingFrom = (stored: Set<string>, acknowledged: Iterable<string>) =>
  [...acknowledged].filter((id) => !stored.has(id));

async function expectEverythingKept(client: MongoClient): Promise<void> {
  const { inserts, counters, left, right } = collectionsOf(client);
  expect(missingFrom(idsOf(await inserts.find().toArray()), ledger.inserts)).toEqual([]);

  const stored = new Map((await counters.find().toArray()).map(({ _id, count }) => [_id, count]));
  const behind = [...ledger.counters].filter(([id, count]) => (stored.get(id) ?? 0) < count);
  expect(behind).toEqual([]);

  const [lefts, rights] = [idsOf(await left.find().toArray()), idsOf(await right.find().toArray())];
  expect(missingFrom(lefts, ledger.transactions)).toEqual([]);
  expect(lefts).toEqual(rights);
}

it("keeps every acknowledged write, and transactions whole, through kill -9", async () => {
  for (let round = 0; round < rounds; round++) {
    server = await startServerProcess(folder);
    await writeUntilKilled(server, round);
    server = await startServerProcess(folder);
    const client = new MongoClient(server.uri);
    await expectEverythingKept(client).finally(() => client.close());
    await server.stop("SIGTERM");
  }
  expect(ledger.inserts.length + ledger.transactions.length).toBeGreaterThan(rounds * 200);
}, 120_000);
