import { mongoError } from "../errors";
import type { Collection } from "../storage/catalog";
import { recordIdOf, recordRange } from "../storage/key-layout";
import { countKeys, type Reader } from "../storage/keyspace";
import { readRecord, type StoredRecord, storedRecord } from "../storage/records";
import type { Doc } from "../values/document";
import type { IndexScan, Plan } from "./plan";

export type Stats = { keys: number; docs: number };
export type Deadline = () => void;

export const newStats = (): Stats => ({ keys: 0, docs: 0 });

export function deadlineAt(time: number | undefined): Deadline {
  if (time === undefined) return () => {};
  let steps = 0;
  return () => {
    if (++steps % 64 === 0 && Date.now() > time) throw mongoError(50, "operation exceeded time limit");
  };
}

export type Execution = {
  reader: Reader;
  collection: Collection;
  plan: Plan;
  matches: (doc: Doc) => boolean;
  /** The top-level fields anybody will look at, if not all: the others are not read. */
  fields?: ReadonlySet<string> | undefined;
  stats: Stats;
  deadline: Deadline;
  /** The rest may be fetched later, when entries read by then can be out of date: documents are tested again. */
  isResumable: boolean;
  /** How many documents will be read, if known. */
  expect?: number | undefined;
};

/** What the entries of a scan hold, in its order. */
function* entries({ reader, expect }: Execution, { ranges, areKeys, reverse }: IndexScan): Generator<Buffer> {
  for (const range of ranges) {
    if (areKeys) {
      const value = reader.get(range.start);
      if (value) yield value;
    } else for (const { value } of reader.range({ ...range, reverse, ...(expect ? { expect } : {}) })) yield value;
  }
}

function* recordIds(execution: Execution, scan: IndexScan, seen: Set<number> | undefined): Generator<number> {
  for (const value of entries(execution, scan)) {
    execution.deadline();
    execution.stats.keys++;
    const id = recordIdOf(value);
    if (seen?.has(id)) continue;
    seen?.add(id);
    yield id;
  }
}

function* indexed(execution: Execution): Generator<StoredRecord> {
  const { reader, collection, plan, stats, matches, fields, isResumable } = execution;
  if (plan.kind === "collscan") return;
  const scans = plan.kind === "or" ? plan.branches : [plan];
  const seen = scans.length > 1 || scans.some((scan) => scan.index.multikey.length > 0) ? new Set<number>() : undefined;
  for (const scan of scans) {
    for (const id of recordIds(execution, scan, seen)) {
      const record = readRecord(reader, collection, id, fields);
      if (!record) continue;
      stats.docs++;
      if ((plan.kind === "ixscan" && plan.isExact && !isResumable) || matches(record.doc())) yield record;
    }
  }
}

function* scanned({
  reader,
  collection,
  plan,
  stats,
  deadline,
  matches,
  fields,
  expect,
}: Execution): Generator<StoredRecord> {
  const reverse = plan.kind === "collscan" && plan.reverse;
  for (const { key, value } of reader.range({
    ...recordRange(collection.id),
    reverse,
    ...(expect ? { expect } : {}),
  })) {
    deadline();
    stats.docs++;
    const record = storedRecord(recordIdOf(key), value, fields);
    if (matches(record.doc())) yield record;
  }
}

/** The records of a plan, one at a time, in the plan's order. */
export function execute(execution: Execution): Generator<StoredRecord> {
  return execution.plan.kind === "collscan" ? scanned(execution) : indexed(execution);
}

/** How many documents a plan finds; reads only the index if its bounds say everything. */
export function countMatches(execution: Execution, limit?: number): number {
  const { plan, reader, stats } = execution;
  if (plan.kind === "ixscan" && plan.isExact) {
    const found = countKeys(reader, plan.ranges, limit);
    stats.keys += found;
    return found;
  }
  let count = 0;
  for (const _ of execute(execution)) if (++count === limit) break;
  return count;
}
