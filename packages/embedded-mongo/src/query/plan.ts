import { badValue } from "../errors";
import { type Collection, type Index, isUnique } from "../storage/catalog";
import { indexBounds, isExactBound, type Range } from "../storage/key-layout";
import type { Collation } from "../values/collation";
import { type Doc, isDoc } from "../values/document";
import { type Filter, type Leaf, parseFilter } from "./filter";
import { type Bounds, boundsOf, directed, EVERYTHING, type Interval, intersect } from "./intervals";
import type { SortField } from "./sort";

export type IndexScan = {
  kind: "ixscan";
  index: Index;
  ranges: Range[];
  reverse: boolean;
  /** The ranges hold exactly the documents of the query, each once: nothing has to be fetched to count them. */
  isExact: boolean;
  /** Each range is one key of a unique index, its start. */
  areKeys: boolean;
  isSorted: boolean;
  /** In words, for `explain`. */
  bounds: () => Doc;
  score: number;
};
export type CollectionScan = { kind: "collscan"; reverse: boolean; isSorted: boolean };
export type Union = { kind: "or"; branches: IndexScan[]; isSorted: false };
export type Plan = IndexScan | CollectionScan | Union;

export type PlanRequest = {
  collection: Collection;
  filter: Filter;
  sort: SortField[];
  collation: Collation | undefined;
  hint?: unknown;
  limit?: number | undefined;
  /** How many entries some ranges hold, up to a limit; without it the shape of the bounds decides alone. */
  countKeys?: (ranges: Range[], limit?: number) => number;
};

const MOST_RANGES = 4000;
const MOST_COUNTED = 1000;
/** Times the limit: so few are sorted sooner than anything is found out about another way. */
const FEW = 4;

export function conjuncts(filter: Filter): Filter[] {
  return filter.kind === "and" ? filter.clauses.flatMap(conjuncts) : [filter];
}

const isLeaf = (filter: Filter): filter is Leaf => filter.kind === "leaf";

/** Whether documents satisfying the query all belong to a partial index. */
function impliesPartial(index: Index, leaves: Leaf[], collation: Collation | undefined): boolean {
  if (!index.partial) return true;
  return conjuncts(parseFilter(index.partial)).every((needed) => {
    if (!isLeaf(needed)) return false;
    return leaves.some((leaf) => leaf.path === needed.path && implies(leaf, needed, collation));
  });
}

function implies(leaf: Leaf, needed: Leaf, collation: Collation | undefined): boolean {
  const has = boundsOf(leaf, undefined, collation);
  if (!has) return false;
  if (needed.operator === "$exists") return !includesNull(has.intervals);
  const wants = boundsOf(needed, undefined, undefined);
  if (!wants?.isExact) return false;
  return has.intervals.every((inner) =>
    wants.intervals.some(
      (outer) => Buffer.compare(outer.start, inner.start) <= 0 && Buffer.compare(inner.end, outer.end) <= 0,
    ),
  );
}

const NULL_RANK = 0x0a;
const includesNull = (intervals: Interval[]): boolean =>
  intervals.some(({ start, end }) => (start[0] as number) <= NULL_RANK && (end[0] as number) > NULL_RANK);

type FieldBounds = Bounds & { used: Leaf[] };

function fieldBounds(
  index: Index,
  path: string,
  leaves: Leaf[],
  collation: Collation | undefined,
): FieldBounds | undefined {
  let found: FieldBounds | undefined;
  for (const leaf of leaves) {
    if (leaf.path !== path) continue;
    const bounds = boundsOf(leaf, index.collation, collation);
    if (!bounds) continue;
    if (!found) found = { ...bounds, used: [leaf] };
    else if (!index.multikey.includes(path)) {
      found = {
        intervals: intersect(found.intervals, bounds.intervals),
        isExact: found.isExact && bounds.isExact,
        used: [...found.used, leaf],
      };
    } else if (narrower(bounds, found)) found = { ...bounds, used: [leaf] };
  }
  return found;
}

/** Two predicates on an array may be met by different items, so only one of them may limit the scan. */
const narrower = (a: Bounds, b: Bounds): boolean =>
  a.intervals.every((each) => each.isPoint) && !b.intervals.every((each) => each.isPoint);

const sharesArray = (index: Index, path: string, earlier: string[]): boolean =>
  index.multikey.includes(path) && earlier.some((other) => other.split(".")[0] === path.split(".")[0]);

/** The values of one field of an index, in ascending order, and the direction in which they lie in it. */
type Part = { intervals: Interval[]; direction: 1 | -1 };

/** Every value of the first field with every one of the second, and so on; only the plan that is chosen needs them. */
function rangesOf(index: Index, parts: Part[], isReverse: boolean): Range[] {
  let prefixes: Range[] = [{ start: Buffer.alloc(0), end: Buffer.alloc(0) }];
  for (const { intervals, direction } of parts) {
    const inOrder = (direction === 1 ? intervals : intervals.toReversed()).map((each) => directed(each, direction));
    prefixes = prefixes.flatMap(({ start }) =>
      inOrder.map((part) => ({
        start: Buffer.concat([start, part.start]),
        end: Buffer.concat([start, part.end]),
      })),
    );
  }
  const ranges = prefixes.map(({ start, end }) => indexBounds(index.id, start, end));
  return isReverse ? ranges.reverse() : ranges;
}

/** The size of the longest bound that these make together. */
function longestOf(parts: Part[]): number {
  const longest = ({ intervals }: Part) =>
    intervals.reduce((size, { start, end }) => Math.max(size, start.length, end.length), 0);
  return parts.reduce((sum, part) => sum + longest(part), 0);
}

type Scan = IndexScan & { used: Set<Filter>; isOneAtMost: boolean };

function scan(index: Index, conditions: Filter[], request: PlanRequest, asked = conditions): Scan | undefined {
  const leaves = conditions.filter(isLeaf);
  if (!impliesPartial(index, leaves, request.collation)) return undefined;
  const limited: Part[] = [];
  let rangeCount = 1;
  const held = new Set<string>();
  const used = new Set<Filter>();
  const bounds: Record<string, Interval[]> = {};
  let score = 0;
  let isOpen = false;
  let isExact = true;
  let excludesMissing = false;
  for (const [i, [path, direction]] of index.key.entries()) {
    const earlier = index.key.slice(0, i).map(([name]) => name);
    const found =
      isOpen || sharesArray(index, path, earlier) ? undefined : fieldBounds(index, path, leaves, request.collation);
    const intervals = found?.intervals ?? [EVERYTHING];
    bounds[path] = intervals;
    if (isOpen) continue;
    if (found && (!includesNull(intervals) || found.used.some((leaf) => leaf.operator === "$exists")))
      excludesMissing = true;
    limited.push({ intervals, direction });
    rangeCount *= intervals.length;
    const arePoints = intervals.every((interval) => interval.isPoint) && rangeCount <= MOST_RANGES;
    if (found) for (const leaf of found.used) used.add(leaf);
    if (found && !found.isExact) isExact = false;
    if (arePoints) {
      score += 4;
      if (intervals.length === 1) held.add(path);
    } else {
      if (found && !(intervals.length === 1 && intervals[0] === EVERYTHING)) score += 3;
      isOpen = true;
    }
  }
  if (index.sparse && !excludesMissing) return undefined;
  const order = sortOrder(index, request, held, rangeCount);
  if (order) score += score === 0 ? 2 : request.limit ? 5 : 3;
  const areWhole = isExactBound(longestOf(limited));
  let ranges: Range[] | undefined;
  return {
    kind: "ixscan",
    index,
    get ranges() {
      ranges ??= rangesOf(index, limited, order === "reverse");
      return ranges;
    },
    reverse: order === "reverse",
    isExact: isExact && used.size === asked.length && index.multikey.every((path) => held.has(path)) && areWhole,
    areKeys: isUnique(index) && !isOpen && areWhole && index.key.every(([, direction]) => direction === 1),
    isSorted: order !== undefined,
    bounds: () =>
      Object.fromEntries(
        Object.entries(bounds).map(([path, intervals]) => [path, intervals.map((one) => one.label())]),
      ),
    score,
    used,
    isOneAtMost: isUnique(index) && rangeCount === 1 && held.size === index.key.length,
  };
}

/** The scans of an index; of several predicates on an array each may be the one that limits it. */
function scansOf(index: Index, conditions: Filter[], request: PlanRequest): Scan[] {
  const rivals = conditions.filter((each) => isLeaf(each) && index.multikey.includes(each.path));
  const sets = rivals.length > 1 ? rivals.map((one) => conditions.filter((c) => c === one || !rivals.includes(c))) : [];
  return [conditions, ...sets].flatMap((each) => scan(index, each, request, conditions) ?? []);
}

/**
 * How to walk an index so that documents come sorted; fields held to one value don't matter. A document with such a
 * value in an array may have others, which a sort by that array would look at.
 */
function sortOrder(
  index: Index,
  { sort, collation }: PlanRequest,
  held: Set<string>,
  rangeCount: number,
): "forward" | "reverse" | undefined {
  const wanted = sort.filter(({ path }) => !held.has(path) || index.multikey.includes(path));
  if (sort.length === 0) return undefined;
  if (wanted.length === 0) return "forward";
  if (index.collation || collation) return undefined;
  const keys = index.key.filter(([path]) => !held.has(path));
  const [first] = wanted;
  const flip = keys[0]?.[1] === first?.direction ? 1 : -1;
  const isSame = wanted.every(
    ({ path, direction }, i) =>
      keys[i]?.[0] === path && keys[i]?.[1] === direction * flip && !index.multikey.includes(path),
  );
  if (!isSame) return undefined;
  const leadingPoints = index.key.findIndex(([path]) => !held.has(path));
  if (rangeCount > 1 && leadingPoints > 0 && index.key.slice(0, leadingPoints).some(([path]) => !held.has(path)))
    return undefined;
  return flip === 1 ? "forward" : "reverse";
}

function hinted({ collection, hint }: PlanRequest): Index | "natural" | "reverse" | undefined {
  if (hint === undefined || (isDoc(hint) && Object.keys(hint).length === 0)) return undefined;
  if (isDoc(hint) && "$natural" in hint) return Number(hint.$natural) < 0 ? "reverse" : "natural";
  const found = collection.indexes.find((index) =>
    typeof hint === "string" ? index.name === hint : isDoc(hint) && sameKey(index, hint),
  );
  if (!found || found.hidden)
    throw badValue(
      "error processing query: planner returned error :: caused by :: hint provided does not correspond to an existing index",
    );
  return found;
}

const sameKey = (index: Index, key: Doc): boolean => {
  const fields = Object.entries(key);
  return (
    fields.length === index.key.length &&
    fields.every(([path, direction], i) => index.key[i]?.[0] === path && index.key[i]?.[1] === Number(direction))
  );
};

const byScore = (scans: Scan[]): Scan | undefined =>
  scans.reduce<Scan | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);

/** Whether a scan reads no more than another, in an order that is no worse. */
const isAtLeast = (a: Scan, b: Scan): boolean =>
  [...b.used].every((leaf) => a.used.has(leaf)) && (a.isSorted || !b.isSorted) && (a.isExact || !b.isExact);

/**
 * Scores tell narrow bounds from wide ones by their shape alone. Where a query can either be read in order or be
 * narrowed down, or be narrowed down in several ways, the entries are counted: few are sorted, many are walked.
 */
function bestOf(scans: Scan[], { countKeys, limit }: PlanRequest): Scan | undefined {
  const favorite = byScore(scans);
  if (!favorite || !countKeys || scans.some(({ isOneAtMost }) => isOneAtMost)) return favorite;
  const rivals = scans.filter((each, i) =>
    scans.every((other, j) => i === j || !isAtLeast(other, each) || (isAtLeast(each, other) && i < j)),
  );
  if (rivals.length < 2) return rivals[0];
  const counted = rivals.map((each) => ({ each, keys: countKeys(each.ranges, MOST_COUNTED) }));
  const { each: narrowest, keys } = counted.reduce((a, b) => (b.keys < a.keys ? b : a));
  const ordered = limit ? byScore(rivals.filter(({ isSorted }) => isSorted)) : undefined;
  if (keys >= MOST_COUNTED) return ordered ?? favorite;
  if (!limit || !ordered || narrowest.isSorted || keys <= limit * FEW) return narrowest;
  // Spread evenly, as many are met on the way in order as fill the limit.
  const walked = (limit * countKeys(ordered.ranges)) / keys;
  return walked < keys ? ordered : narrowest;
}

/** Chooses how to find a query's documents: the index with the narrowest bounds, unless another saves a sort. */
export function choosePlan(request: PlanRequest): Plan {
  const natural = request.sort.find(({ path }) => path === "$natural");
  if (natural) return { kind: "collscan", reverse: natural.direction === -1, isSorted: true };
  const conditions = conjuncts(request.filter);
  const hint = hinted(request);
  if (hint === "natural" || hint === "reverse")
    return { kind: "collscan", reverse: hint === "reverse", isSorted: false };
  if (hint) return scan(hint, conditions, request) ?? wholeIndex(hint, request);
  const scans = request.collection.indexes
    .filter((index) => !index.hidden)
    .flatMap((index) => scansOf(index, conditions, request))
    .filter(({ score }) => score > 0);
  const best = bestOf(scans, request);
  if (best) return best;
  const fallback: Plan = request.collection.options.clusteredIndex
    ? wholeIndex(request.collection.indexes[0] as Index, request)
    : { kind: "collscan", reverse: false, isSorted: false };
  return unionOf(conditions, request) ?? fallback;
}

function wholeIndex(index: Index, request: PlanRequest): Plan {
  return scan({ ...index, partial: undefined, sparse: false }, [], request) as IndexScan;
}

function unionOf(conditions: Filter[], request: PlanRequest): Union | undefined {
  for (const condition of conditions) {
    if (condition.kind !== "or") continue;
    const branches = condition.clauses.map((clause) => choosePlan({ ...request, filter: clause, sort: [] }));
    if (branches.every((branch) => branch.kind === "ixscan"))
      return { kind: "or", branches: branches as IndexScan[], isSorted: false };
  }
  return undefined;
}
