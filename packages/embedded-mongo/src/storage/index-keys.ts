import { mongoError } from "../errors";
import { type Doc, isDoc } from "../values/document";
import type { Index } from "./catalog";
import { indexEntryKey } from "./key-layout";

type Cursor = { value: unknown; rest: string[] };
/** The key of each entry, and the paths that led into an array. */
type Found = { keys: Buffer[]; multikey: string[] };
/** The index, and the record whose entries are asked for if its id is part of them. */
type Place = { index: Index; record: number | undefined };

const isPosition = (part: string | undefined): part is string => part !== undefined && /^\d+$/.test(part);

/** Follows a path through subdocuments and stops at its end or at the first array that has to be fanned out. */
function follow(cursor: Cursor): Cursor {
  const { rest } = cursor;
  if (rest.length === 0) return cursor;
  let { value } = cursor;
  for (let i = 0; i < rest.length; i++) {
    const part = rest[i] as string;
    if (Array.isArray(value)) {
      const named = value.some((item) => isDoc(item) && part in item);
      if (!isPosition(part) || named) return { value, rest: rest.slice(i) };
      value = value[Number(part)];
    } else value = isDoc(value) ? value[part] : undefined;
  }
  return { value, rest: [] };
}

function fanOut(cursors: Cursor[], place: Place, keys: Map<string, Buffer>, multikey: Set<string>): void {
  const { index } = place;
  const reached = cursors.map(follow);
  const at = reached
    .map((cursor, i) => (Array.isArray(cursor.value) && !isWhole(cursors[i] as Cursor) ? i : -1))
    .filter((i) => i >= 0);
  const array = at.length > 0 ? (reached[at[0] as number] as Cursor).value : undefined;
  if (!Array.isArray(array)) {
    addKey(reached, place, keys);
    return;
  }
  if (at.some((i) => (reached[i] as Cursor).value !== array)) {
    const [first, second] = [at[0] as number, at.find((i) => (reached[i] as Cursor).value !== array) as number];
    throw mongoError(171, `cannot index parallel arrays [${lastPart(index, second)}] [${lastPart(index, first)}]`);
  }
  for (const i of at) multikey.add((index.key[i] as [string, number])[0]);
  const replaceArray = (replace: (cursor: Cursor) => Cursor) =>
    reached.map((cursor, i) => (at.includes(i) ? replace(cursor) : cursor));
  if (array.length === 0)
    addKey(
      replaceArray(({ rest }) => (rest.length > 0 ? ABSENT : EMPTY)),
      place,
      keys,
    );
  for (const item of array) {
    const next = replaceArray(({ rest }) => ({ value: item, rest: rest.length > 0 ? rest : WHOLE }));
    fanOut(next, place, keys, multikey);
  }
}

/** Marks an element of an array that is itself the value, so that a nested array is not fanned out again. */
const WHOLE: string[] = [];
/** What an empty array leaves in an index: `undefined` for itself, null for what would lie inside it. */
const EMPTY: Cursor = { value: undefined, rest: [] };
const ABSENT: Cursor = { value: null, rest: [] };
const isWhole = (cursor: Cursor): boolean => cursor.rest === WHOLE;
const lastPart = (index: Index, i: number): string => (index.key[i] as [string, number])[0].split(".").at(-1) as string;

function addKey(reached: Cursor[], { index, record }: Place, keys: Map<string, Buffer>): void {
  if (index.sparse && reached.every((cursor) => cursor.value === undefined && cursor !== EMPTY)) return;
  const values = reached.map((cursor) => (cursor.value === undefined && cursor !== EMPTY ? null : cursor.value));
  const key = indexEntryKey(index, values, record);
  keys.set(key.toString("latin1"), key);
}

/** The values a document has for an index, if no array lies on the way to any of them. */
function valuesWithoutArrays(doc: Doc, { paths }: Index): unknown[] | undefined {
  const values: unknown[] = [];
  for (const path of paths) {
    let value: unknown = doc;
    for (const part of path) {
      value = isDoc(value) ? value[part] : undefined;
      if (Array.isArray(value)) return undefined;
    }
    values.push(value);
  }
  return values;
}

const NONE: string[] = [];

/** The entries a document has in an index (not looking at a partial filter). */
export function keysOf(doc: Doc, place: Place): Found {
  const { index, record } = place;
  const values = valuesWithoutArrays(doc, index);
  if (values) {
    if (index.sparse && values.every((value) => value === undefined)) return { keys: [], multikey: NONE };
    const known = values.map((value) => (value === undefined ? null : value));
    return { keys: [indexEntryKey(index, known, record)], multikey: NONE };
  }
  const keys = new Map<string, Buffer>();
  const multikey = new Set<string>();
  const cursors = index.paths.map((rest) => ({ value: doc, rest }));
  fanOut(cursors, place, keys, multikey);
  return { keys: [...keys.values()], multikey: [...multikey] };
}

const isSame = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date
    ? a.getTime() === b.getTime()
    : a === b && (typeof a !== "object" || a === null);

/** Whether two documents are seen at once to have the same entry in an index. */
export function haveSameKey(a: Doc, b: Doc, index: Index): boolean {
  const others = valuesWithoutArrays(b, index);
  return others !== undefined && valuesWithoutArrays(a, index)?.every((value, i) => isSame(value, others[i])) === true;
}
