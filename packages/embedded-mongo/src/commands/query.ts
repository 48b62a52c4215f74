import { deadlineAt, type Execution, execute, newStats } from "../query/execute";
import { compileFilter, type Filter, fieldsOf, parseFilter } from "../query/filter";
import { choosePlan, type Plan } from "../query/plan";
import { readSort, type SortField, sortComparator, sortItems } from "../query/sort";
import type { Collection } from "../storage/catalog";
import { countKeys, type Reader } from "../storage/keyspace";
import type { StoredRecord } from "../storage/records";
import { type Collation, readCollation } from "../values/collation";
import type { Doc } from "../values/document";

export type QuerySpec = {
  filter: Doc;
  sort?: unknown;
  hint?: unknown;
  collation?: unknown;
  variables?: Doc | undefined;
  skip?: number | undefined;
  limit?: number | undefined;
  deadline?: number | undefined;
  isResumable?: boolean;
  /** The top-level fields that are looked at, if not all. */
  fields?: ReadonlySet<string> | undefined;
};

export type Query = { filter: Filter; sort: SortField[]; collation: Collation | undefined };

/** Checks a query, which has to be right even if there is no collection to look at. */
export function readQuery(spec: QuerySpec, collection: Collection | undefined): Query {
  const collation = spec.collation === undefined ? collection?.collation : readCollation(spec.collation);
  const filter = parseFilter(spec.filter, { collation, variables: { NOW: new Date(), ...spec.variables } });
  return { filter, sort: readSort(spec.sort), collation };
}

export type Prepared = { execution: Execution; plan: Plan; needsSort: boolean; run(): Iterable<StoredRecord> };

/** What a query has to read of each document, if not all of it. */
function fieldsRead({ fields }: QuerySpec, { filter, sort }: Query): ReadonlySet<string> | undefined {
  const filtered = fieldsOf(filter);
  return (
    fields && filtered && new Set([...fields, ...filtered, ...sort.map(({ path }) => path.split(".")[0] as string)])
  );
}

/**
 * Plans a query on a collection; `run` yields its records sorted, skipped and limited, and of each of them at least the
 * fields that are looked at.
 */
export function prepare(
  reader: Reader,
  collection: Collection,
  spec: QuerySpec,
  query: Query = readQuery(spec, collection),
): Prepared {
  const { filter, sort, collation } = query;
  const { skip = 0, limit } = spec;
  const most = limit ? skip + limit : undefined;
  const plan = choosePlan({
    collection,
    filter,
    sort,
    collation,
    hint: spec.hint,
    limit: most,
    countKeys: (ranges, atMost) => countKeys(reader, ranges, atMost),
  });
  const needsSort = sort.length > 0 && !plan.isSorted;
  const execution: Execution = {
    reader,
    collection,
    plan,
    matches: compileFilter(filter),
    fields: fieldsRead(spec, query),
    isResumable: spec.isResumable === true,
    stats: newStats(),
    deadline: deadlineAt(spec.deadline),
    expect: needsSort ? undefined : most,
  };
  return {
    execution,
    plan,
    needsSort,
    run: () => {
      const found = execute(execution);
      const sorted = needsSort
        ? sortItems(found, (record) => record.doc(), sortComparator(sort, collation), most)
        : found;
      return skip || limit ? window(sorted, skip, limit) : sorted;
    },
  };
}

function* window<T>(items: Iterable<T>, skip: number, limit: number | undefined): Generator<T> {
  let seen = 0;
  for (const item of items) {
    if (++seen <= skip) continue;
    yield item;
    if (limit && seen >= skip + limit) return;
  }
}
