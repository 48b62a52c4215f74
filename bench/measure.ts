import { writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

export type Measure = { name: string; work: () => Promise<unknown>; floor: () => Promise<unknown> };
type Quantiles = { p50: number; p95: number; p99: number };
type Result = { name: string; work: Quantiles; floor: Quantiles; ratios: Quantiles; spread: number[] };

const warmUp = 50;
const rounds = 5;

const quantile = (times: number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(Math.floor(times.length * share), times.length - 1)] ?? 0;

const quantilesOf = (times: number[]): Quantiles => ({
  p50: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  p99: quantile(times, 0.99),
});

const timed = async (operate: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await operate();
  return performance.now() - startedAt;
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** Work and floor by turns, one request at a time, so that whatever else the machine does meets both alike. */
const measureOne = async ({ name, work, floor }: Measure, requests: number): Promise<Result> => {
  const times = { work: [] as number[], floor: [] as number[] };
  const spread: number[] = [];
  for (let i = 0; i < warmUp; i++) await Promise.all([work(), floor()]);
  for (let r = 0; r < rounds; r++) {
    const here = { work: [] as number[], floor: [] as number[] };
    for (let i = 0; i < requests; i++) {
      here.floor.push(await timed(floor));
      here.work.push(await timed(work));
    }
    spread.push(round(quantile(here.work, 0.5) / quantile(here.floor, 0.5)));
    times.work.push(...here.work);
    times.floor.push(...here.floor);
  }
  const [ofWork, ofFloor] = [quantilesOf(times.work), quantilesOf(times.floor)];
  const ratios = {
    p50: ofWork.p50 / ofFloor.p50,
    p95: ofWork.p95 / ofFloor.p95,
    p99: ofWork.p99 / ofFloor.p99,
  };
  return { name, work: ofWork, floor: ofFloor, ratios, spread };
};

const row = ({ name, work, floor, ratios, spread }: Result) => [
  name,
  {
    "p50 ms": round(work.p50),
    "floor p50 ms": round(floor.p50),
    "p50 ×": round(ratios.p50),
    "lowest–highest": `${Math.min(...spread)}–${Math.max(...spread)}`,
    "p95 ×": round(ratios.p95),
    "p99 ×": round(ratios.p99),
  },
];

/** Prints one table and leaves a JSON file with all figures behind. */
export const measureAll = async (title: string, requests: number, measures: Measure[]): Promise<void> => {
  const results: Result[] = [];
  for (const measure of measures) results.push(await measureOne(measure, requests));
  console.log(
    `${title}: ${rounds} rounds of ${requests} requests by turns, ${availableParallelism()} cores, Node ${process.version}`,
  );
  console.table(Object.fromEntries(results.map(row)));
  const file = join(tmpdir(), `gatehouse-bench-${process.pid}.json`);
  await writeFile(
    file,
    JSON.stringify({ title, date: new Date(), node: process.version, rounds, requests, results }, null, 2),
  );
  console.log(file);
};
