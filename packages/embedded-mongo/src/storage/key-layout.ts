import { createHash } from "node:crypto";
import { afterPrefix, encodeFields } from "../values/key-encoding";

const CATALOG = 1;
const RECORD = 2;
const INDEX = 3;
const RETRY = 4;
const PREFIX_SIZE = 5;
const RECORD_ID_SIZE = 6;
/** LMDB takes keys up to 1978 bytes; longer ones keep a prefix and the hash of the whole. */
const LONGEST_KEY = 1900;
const HASH_SIZE = 32;

export type Range = { start: Buffer; end: Buffer };

function prefix(kind: number, id: number): Buffer {
  const key = Buffer.allocUnsafe(PREFIX_SIZE);
  key[0] = kind;
  key.writeUInt32BE(id, 1);
  return key;
}

const wholeOf = (start: Buffer): Range => ({ start, end: afterPrefix(start) });

export const catalogKey = (ns: string): Buffer => Buffer.from(`${String.fromCharCode(CATALOG)}${ns}`);
export const catalogRange = (database?: string): Range =>
  wholeOf(catalogKey(database === undefined ? "" : `${database}.`));
export const namespaceIn = (key: Buffer): string => key.toString("utf8", 1);
export const retryKey = (session: string): Buffer => Buffer.from(`${String.fromCharCode(RETRY)}${session}`);
export const retryRange = (): Range => wholeOf(Buffer.from([RETRY]));

export function recordKey(collection: number, record: number): Buffer {
  const key = Buffer.allocUnsafe(PREFIX_SIZE + RECORD_ID_SIZE);
  key[0] = RECORD;
  key.writeUInt32BE(collection, 1);
  key.writeUIntBE(record, PREFIX_SIZE, RECORD_ID_SIZE);
  return key;
}

export const recordIdOf = (key: Buffer): number => key.readUIntBE(key.length - RECORD_ID_SIZE, RECORD_ID_SIZE);
export const withoutRecordId = (key: Buffer): Buffer => key.subarray(0, key.length - RECORD_ID_SIZE);
export const recordRange = (collection: number): Range => wholeOf(prefix(RECORD, collection));
export const indexRange = (index: number): Range => wholeOf(prefix(INDEX, index));

export function recordIdValue(record: number): Buffer {
  const value = Buffer.allocUnsafe(RECORD_ID_SIZE);
  value.writeUIntBE(record, 0, RECORD_ID_SIZE);
  return value;
}

/** The key of an index entry; entries of indexes that aren't unique end in the record's id. */
export function indexEntryKey(
  index: Parameters<typeof encodeFields>[1] & { id: number },
  values: unknown[],
  record: number | undefined,
): Buffer {
  const after = record === undefined ? 0 : RECORD_ID_SIZE;
  const key = shorten(encodeFields(values, index, { before: PREFIX_SIZE, after }), after);
  key[0] = INDEX;
  key.writeUInt32BE(index.id, 1);
  if (record !== undefined) key.writeUIntBE(record, key.length - after, after);
  return key;
}

/** Of a key that has room for a prefix, and for so many bytes behind it. */
function shorten(key: Buffer, after: number): Buffer {
  const fields = key.subarray(PREFIX_SIZE, key.length - after);
  if (fields.length <= LONGEST_KEY) return key;
  const hash = createHash("sha256").update(fields).digest();
  return Buffer.concat([key.subarray(0, PREFIX_SIZE + LONGEST_KEY - HASH_SIZE), hash, Buffer.alloc(after)]);
}

/** The part of the index in which encoded fields lie in [start, end); widened where keys had to be shortened. */
export function indexBounds(index: number, start: Buffer, end: Buffer): Range {
  const size = LONGEST_KEY - HASH_SIZE;
  return {
    start: Buffer.concat([prefix(INDEX, index), start.subarray(0, size)]),
    end: Buffer.concat([prefix(INDEX, index), end.length > size ? afterPrefix(end.subarray(0, size)) : end]),
  };
}

/** Whether bounds of so many bytes say all of their values. */
export const isExactBound = (length: number): boolean => length <= LONGEST_KEY - HASH_SIZE;
