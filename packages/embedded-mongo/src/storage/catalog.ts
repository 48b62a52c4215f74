import { Binary, UUID } from "bson";
import { type Collation, readCollation } from "../values/collation";
import { type Doc, decode, encode } from "../values/document";
import { catalogKey, catalogRange, indexRange, recordRange } from "./key-layout";
import type { Reader, Writer } from "./keyspace";

export type Index = {
  id: number;
  name: string;
  key: [path: string, direction: 1 | -1][];
  unique: boolean;
  sparse: boolean;
  hidden: boolean;
  /** Made ready to become unique: no new duplicates, though there may be old ones. */
  isPrepared: boolean;
  partial: Doc | undefined;
  expireAfterSeconds: number | undefined;
  collation: Collation | undefined;
  /** Paths under which an array was once indexed. */
  multikey: string[];
  /** As `listIndexes` shows it. */
  spec: Doc;
};

export type Collection = {
  id: number;
  ns: string;
  uuid: Binary;
  options: Doc;
  collation: Collation | undefined;
  indexes: Index[];
};

const CACHE_SIZE = 2000;
const parsed = new Map<string, Collection>();

export function indexOf(id: number, spec: Doc, multikey: string[]): Index {
  return {
    id,
    name: spec.name as string,
    key: Object.entries(spec.key as Doc).map(([path, direction]) => [path, Number(direction) < 0 ? -1 : 1]),
    unique: spec.unique === true,
    sparse: spec.sparse === true,
    hidden: spec.hidden === true,
    isPrepared: spec.prepareUnique === true,
    partial: spec.partialFilterExpression as Doc | undefined,
    expireAfterSeconds: spec.expireAfterSeconds === undefined ? undefined : Number(spec.expireAfterSeconds),
    collation: readCollation(spec.collation),
    multikey,
    spec,
  };
}

function parse(bytes: Buffer): Collection {
  const id = bytes.toString("latin1");
  const known = parsed.get(id);
  if (known) return known;
  const stored = decode(bytes);
  const options = stored.options as Doc;
  const indexes = stored.indexes as { id: number; spec: Doc; multikey: string[] }[];
  const collection: Collection = {
    id: stored.id as number,
    ns: stored.ns as string,
    uuid: stored.uuid as Binary,
    options,
    collation: readCollation(options.collation),
    indexes: indexes.map((index) => indexOf(index.id, index.spec, index.multikey)),
  };
  if (parsed.size > CACHE_SIZE) parsed.clear();
  parsed.set(id, collection);
  return collection;
}

export function findCollection(reader: Reader, ns: string): Collection | undefined {
  const bytes = reader.get(catalogKey(ns));
  return bytes && parse(bytes);
}

export function saveCollection(writer: Writer, collection: Collection): void {
  const { id, ns, uuid, options } = collection;
  const indexes = collection.indexes.map((index) => ({ id: index.id, spec: index.spec, multikey: index.multikey }));
  writer.put(catalogKey(ns), Buffer.from(encode({ id, ns, uuid, options, indexes })));
}

export function newCollection(id: number, ns: string, options: Doc): Collection {
  const uuid = new Binary(new UUID().buffer, 4);
  const collation = readCollation(options.collation);
  const spec: Doc = { v: 2, key: { _id: 1 }, name: "_id_", ...(collation ? { collation: collation.spec } : {}) };
  return { id, ns, uuid, options, collation, indexes: [indexOf(id, spec, [])] };
}

export function* collections(reader: Reader, database?: string): Generator<Collection> {
  for (const { value } of reader.range(catalogRange(database))) yield parse(value);
}

export function dropCollection(writer: Writer, collection: Collection): void {
  removeRange(writer, recordRange(collection.id));
  for (const index of collection.indexes) removeRange(writer, indexRange(index.id));
  writer.remove(catalogKey(collection.ns));
}

export function renameTo(writer: Writer, collection: Collection, ns: string): void {
  writer.remove(catalogKey(collection.ns));
  saveCollection(writer, { ...collection, ns });
}

export function removeRange(writer: Writer, range: { start: Buffer; end: Buffer }): void {
  const keys = [...writer.range(range)].map((entry) => entry.key);
  for (const key of keys) writer.remove(key);
}
