import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startServerProcess } from "../src/testing/server-process";
import { openFloor } from "./floor";
import { measureRate, type Spread, spreadOf } from "./rate";
import { openServerWorkload } from "./server-workload";

const clients = 50;
const documents = 10_000;
const rounds = 5;
const roundMs = 1_500;
const warmUpMs = 1_000;
const goals = { inserts: 2_000, finds: 4_000 };

type Measure = { name: string; operate: () => Promise<unknown>; goal?: number };
type Result = { name: string; goal: number | undefined; rates: number[] } & Spread;

async function measureAll(measures: Measure[]): Promise<Result[]> {
  const rates = new Map(measures.map(({ name }): [string, number[]] => [name, []]));
  for (const { operate } of measures) await measureRate(clients, warmUpMs, operate);
  for (let round = 0; round < rounds; round++) {
    for (const { name, operate } of measures) {
      rates.get(name)?.push(await measureRate(clients, roundMs, operate));
    }
  }
  return measures.map(({ name, goal }) => {
    const measured = rates.get(name) ?? [];
    return { name, goal, rates: measured.map(Math.round), ...spreadOf(measured) };
  });
}

async function measureIn(folder: string): Promise<Result[]> {
  const floor = await openFloor(folder, documents);
  const server = await startServerProcess(join(folder, "server"));
  try {
    const store = await openServerWorkload(server.uri, clients, documents);
    const results = await measureAll([
      { name: "lmdb durable puts", operate: floor.insert },
      { name: "store durable inserts", operate: store.insert, goal: goals.inserts },
      { name: "lmdb gets", operate: floor.find },
      { name: "store indexed finds", operate: store.find, goal: goals.finds },
    ]);
    await store.close();
    return results;
  } finally {
    await server.stop("SIGTERM");
    await floor.close();
  }
}

const rows = (results: Result[]) =>
  Object.fromEntries(
    results.map(({ name, median, lowest, highest, goal }) => [
      name,
      { "median/s": median, "lowest/s": lowest, "highest/s": highest, "goal/s": goal ?? "" },
    ]),
  );

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  const folder = await mkdtemp(join(tmpdir(), "embedded-mongo-bench-"));
  const results = await measureIn(folder).finally(() => rm(folder, { recursive: true }));
  console.log(
    `${clients} clients, ${rounds} interleaved rounds of ${roundMs / 1000} s, ${availableParallelism()} cores`,
  );
  console.table(rows(results));
  const out = values.out
    ? resolve(process.env.INIT_CWD ?? "", values.out)
    : join(tmpdir(), `embedded-mongo-bench-${process.pid}.json`);
  const report = {
    date: new Date(),
    node: process.version,
    cores: availableParallelism(),
    clients,
    documents,
    results,
  };
  await writeFile(out, JSON.stringify(report, null, 2));
  console.log(out);
}

await main();
