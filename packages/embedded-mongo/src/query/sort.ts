import { badValue, mongoError } from "../errors";
import type { Collation } from "../values/collation";
import { compareValues } from "../values/compare";
import { type Doc, isDoc, toInteger } from "../values/document";

export type SortField = { path: string; direction: 1 | -1 };

export function readSort(value: unknown): SortField[] {
  if (value === undefined) return [];
  if (!isDoc(value)) throw mongoError(14, "Expected field sort to be of type object");
  const fields = Object.entries(value).map(([path, order]): SortField => {
    if (isDoc(order) && "$meta" in order) throw badValue("sorting by $meta is not supported by this server");
    const direction = toInteger(order);
    if (direction !== 1 && direction !== -1)
      throw mongoError(15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
    if (path === "" || path.split(".").includes(""))
      throw mongoError(15998, "FieldPath field names may not be empty strings.");
    return { path, direction };
  });
  if (fields.length > 32) throw badValue("too many compound keys");
  return fields;
}

function collect(value: unknown, parts: string[], from: number, found: unknown[]): void {
  if (Array.isArray(value)) {
    if (from === parts.length) {
      if (value.length === 0) found.push(undefined);
      else found.push(...value);
      return;
    }
    const part = parts[from] as string;
    if (/^\d+$/.test(part) && Number(part) < value.length) collect(value[Number(part)], parts, from + 1, found);
    else for (const item of value) collect(Array.isArray(item) ? null : item, parts, from, found);
    return;
  }
  if (from === parts.length) found.push(value === undefined ? null : value);
  else if (isDoc(value)) collect(value[parts[from] as string], parts, from + 1, found);
  else found.push(null);
}

/** The value of a document that decides its place: of an array, the smallest when ascending, the largest when descending. */
function sortValue(
  doc: Doc,
  { parts, direction }: { parts: string[]; direction: 1 | -1 },
  collation?: Collation,
): unknown {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && !Array.isArray(doc[only])) return doc[only] ?? null;
  const found: unknown[] = [];
  collect(doc, parts, 0, found);
  if (found.length === 0) return null;
  return found.reduce((best, value) => (compareValues(value, best, collation) * direction < 0 ? value : best));
}

export function sortComparator(sort: Doc | SortField[], collation?: Collation): (a: Doc, b: Doc) => number {
  const fields = (Array.isArray(sort) ? sort : readSort(sort)).map(({ path, direction }) => ({
    parts: path.split("."),
    direction,
  }));
  return (a, b) => {
    for (const field of fields) {
      const order = compareValues(sortValue(a, field, collation), sortValue(b, field, collation), collation);
      if (order !== 0) return order * field.direction;
    }
    return 0;
  };
}

/** Sorts, holding no more than about twice `limit` items at a time if a limit is given. */
export function sortItems<T>(
  items: Iterable<T>,
  docOf: (item: T) => Doc,
  compare: (a: Doc, b: Doc) => number,
  limit?: number,
): T[] {
  const order = (a: T, b: T) => compare(docOf(a), docOf(b));
  if (limit === undefined) return [...items].sort(order);
  let best: T[] = [];
  for (const item of items) {
    best.push(item);
    if (best.length >= limit * 2 + 256) best = best.sort(order).slice(0, limit);
  }
  return best.sort(order).slice(0, limit);
}
