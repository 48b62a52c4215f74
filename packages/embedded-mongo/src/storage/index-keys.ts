import { mongoError } from "../errors";
import { type Doc, isDoc } from "../values/document";
import { encodeKey, type FoldString, invert } from "../values/key-encoding";
import type { Index } from "./catalog";

type Cursor = { value: unknown; rest: string[] };
type Found = { keys: Buffer[][]; multikey: string[] };

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

function fanOut(cursors: Cursor[], index: Index, keys: Map<string, Buffer[]>, multikey: Set<string>): void {
  const reached = cursors.map(follow);
  const at = reached
    .map((cursor, i) => (Array.isArray(cursor.value) && !isWhole(cursors[i] as Cursor) ? i : -1))
    .filter((i) => i >= 0);
  const array = at.length > 0 ? (reached[at[0] as number] as Cursor).value : undefined;
  if (!Array.isArray(array)) {
    addKey(reached, index, keys);
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
      index,
      keys,
    );
  for (const item of array) {
    const next = replaceArray(({ rest }) => ({ value: item, rest: rest.length > 0 ? rest : WHOLE }));
    fanOut(next, index, keys, multikey);
  }
}

/** Marks an element of an array that is itself the value, so that a nested array is not fanned out again. */
const WHOLE: string[] = [];
/** What an empty array leaves in an index: `undefined` for itself, null for what would lie inside it. */
const EMPTY: Cursor = { value: undefined, rest: [] };
const ABSENT: Cursor = { value: null, rest: [] };
const isWhole = (cursor: Cursor): boolean => cursor.rest === WHOLE;
const lastPart = (index: Index, i: number): string => (index.key[i] as [string, number])[0].split(".").at(-1) as string;

function addKey(reached: Cursor[], index: Index, keys: Map<string, Buffer[]>): void {
  if (index.sparse && reached.every((cursor) => cursor.value === undefined && cursor !== EMPTY)) return;
  const fields = reached.map((cursor, i) => {
    const value = cursor.value === undefined && cursor !== EMPTY ? null : cursor.value;
    return encodeField(value, (index.key[i] as [string, 1 | -1])[1], index.collation?.fold);
  });
  keys.set(Buffer.concat(fields).toString("latin1"), fields);
}

function encodeField(value: unknown, direction: 1 | -1, fold?: FoldString): Buffer {
  const bytes = encodeKey(value, fold);
  return direction === 1 ? bytes : invert(bytes);
}

/** The entries a document has in an index (not looking at a partial filter), each a list of encoded fields. */
export function keysOf(doc: Doc, index: Index): Found {
  const keys = new Map<string, Buffer[]>();
  const multikey = new Set<string>();
  fanOut(
    index.key.map(([path]) => ({ value: doc, rest: path.split(".") })),
    index,
    keys,
    multikey,
  );
  return { keys: [...keys.values()], multikey: [...multikey] };
}
