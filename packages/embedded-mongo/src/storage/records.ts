import { mongoError } from "../errors";
import type { Doc } from "../values/document";
import { decode, pickFields } from "../values/document";
import { afterPrefix } from "../values/key-encoding";
import { show } from "../values/show";
import { type Collection, type Index, isUnique, saveCollection } from "./catalog";
import type { Counts } from "./counts";
import { haveSameKey, keysOf } from "./index-keys";
import { recordIdValue, recordKey, withoutRecordId } from "./key-layout";
import type { Reader, Writer } from "./keyspace";

export type StoredRecord = { id: number; bytes: Buffer; doc(): Doc };

/** Whether a document belongs in a partial index; the query layer gives the answer. */
export type InPartialIndex = (index: Index, doc: Doc) => boolean;

export type RecordContext = { writer: Writer; counts: Counts; isInPartialIndex: InPartialIndex };

/** A record as it is stored, or of its document only the fields that are named. */
export function storedRecord(id: number, whole: Buffer, fields?: ReadonlySet<string>): StoredRecord {
  const bytes = fields ? pickFields(whole, fields) : whole;
  let doc: Doc | undefined;
  return {
    id,
    bytes,
    doc: () => {
      doc ??= decode(bytes);
      return doc;
    },
  };
}

export function readRecord(
  reader: Reader,
  collection: Collection,
  id: number,
  fields?: ReadonlySet<string>,
): StoredRecord | undefined {
  const bytes = reader.get(recordKey(collection.id, id));
  return bytes && storedRecord(id, bytes, fields);
}

type Entries = { keys: Buffer[]; multikey: string[] };

const NO_ENTRIES: Entries = { keys: [], multikey: [] };

const isCovered = (context: RecordContext, index: Index, doc: Doc): boolean =>
  !index.partial || context.isInPartialIndex(index, doc);

function entriesOf(context: RecordContext, index: Index, doc: Doc, record: number): Entries {
  if (!isCovered(context, index, doc)) return NO_ENTRIES;
  return keysOf(doc, { index, record: isUnique(index) ? undefined : record });
}

function duplicateKey(collection: Collection, index: Index, doc: Doc): Error {
  const keyPattern = Object.fromEntries(index.key);
  const keyValue = Object.fromEntries(index.key.map(([path]) => [path, valueAt(doc, path)]));
  const message = `E11000 duplicate key error collection: ${collection.ns} index: ${index.name} dup key: ${show(keyValue)}`;
  return mongoError(11000, message, { keyPattern, keyValue });
}

function valueAt(doc: Doc, path: string): unknown {
  let value: unknown = doc;
  for (const part of path.split(".")) value = (value as Doc | null | undefined)?.[part];
  return value ?? null;
}

function hasDuplicate({ writer }: RecordContext, key: Buffer): boolean {
  const start = withoutRecordId(key);
  for (const _ of writer.range({ start, end: afterPrefix(start), expect: 1 })) return true;
  return false;
}

/** Adds the entries of one record to one index; throws on a duplicate. Returns newly multikey paths. */
export function addToIndex(
  context: RecordContext,
  collection: Collection,
  index: Index,
  doc: Doc,
  record: { id: number; value: Buffer },
  old: Buffer[] = [],
): string[] {
  const { keys, multikey } = entriesOf(context, index, doc, record.id);
  const put = isUnique(index) ? context.writer.put : context.writer.putOwn;
  const remove = isUnique(index) ? context.writer.remove : context.writer.removeOwn;
  const outdated = new Map(old.map((key) => [key.toString("latin1"), key]));
  for (const key of keys) {
    if (outdated.size > 0 && outdated.delete(key.toString("latin1"))) continue;
    if (isUnique(index) && context.writer.get(key)) throw duplicateKey(collection, index, doc);
    if (index.isPrepared && hasDuplicate(context, key)) throw duplicateKey(collection, index, doc);
    put(key, record.value);
  }
  for (const key of outdated.values()) remove(key);
  return multikey.filter((path) => !index.multikey.includes(path));
}

const staysAsItIs = (context: RecordContext, index: Index, before: Doc, after: Doc): boolean =>
  isCovered(context, index, before) === isCovered(context, index, after) && haveSameKey(before, after, index);

/** Returns the collection, which knows more when arrays lie on paths where none did. */
function index(context: RecordContext, collection: Collection, doc: Doc, record: number, before?: Doc): Collection {
  let changed = false;
  const value = recordIdValue(record);
  const indexes = collection.indexes.map((each) => {
    if (before && staysAsItIs(context, each, before, doc)) return each;
    const old = before && entriesOf(context, each, before, record).keys;
    const added = addToIndex(context, collection, each, doc, { id: record, value }, old);
    if (added.length === 0) return each;
    changed = true;
    return { ...each, multikey: [...each.multikey, ...added] };
  });
  if (!changed) return collection;
  const wiser = { ...collection, indexes };
  saveCollection(context.writer, wiser);
  return wiser;
}

export function insertRecord(
  context: RecordContext,
  collection: Collection,
  id: number,
  bytes: Uint8Array,
  doc: Doc,
): Collection {
  const indexed = index(context, collection, doc, id);
  context.writer.putOwn(recordKey(collection.id, id), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  context.writer.onApplied(() => context.counts.add(collection.id, 1));
  return indexed;
}

export function replaceRecord(
  context: RecordContext,
  collection: Collection,
  old: StoredRecord,
  bytes: Uint8Array,
  doc: Doc,
): Collection {
  const indexed = index(context, collection, doc, old.id, old.doc());
  context.writer.put(recordKey(collection.id, old.id), Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  return indexed;
}

export function deleteRecord(context: RecordContext, collection: Collection, record: StoredRecord): void {
  for (const each of collection.indexes) {
    for (const key of entriesOf(context, each, record.doc(), record.id).keys) context.writer.remove(key);
  }
  context.writer.remove(recordKey(collection.id, record.id));
  context.writer.onApplied(() => context.counts.add(collection.id, -1));
}
