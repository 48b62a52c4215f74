import { Binary, UUID } from "bson";
import { type Collation, readCollation } from "../values/collation";
import { type Doc, decode, encode } from "../values/document";
import { catalogKey, catalogRange, indexRange, namespaceIn, recordRange } from "./key-layout";
import type { Reader, Writer } from "./keyspace";

export type Index = {
  id: number;
  name: string;
  key: [path: string, direction: 1 | -1][];
  /** The paths of the key, each in its parts. */
  paths: string[][];
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

export const isUnique = (index: Index): boolean => index.unique || index.name === "_id_";

const CACHE_SIZE = 2000;
const parsed = new Map<string, { bytes: Buffer; collection: Collection }>();

export function indexOf(id: number, spec: Doc, multikey: string[]): Index {
  return {
    id,
    name: spec.name as string,
    key: Object.entries(spec.key as Doc).map(([path, direction]) => [path, Number(direction) < 0 ? -1 : 1]),
    paths: Object.keys(spec.key as Doc).map((path) => path.split(".")),
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

function parse(ns: string, bytes: Buffer): Collection {
  const known = parsed.get(ns);
  if (known?.bytes.equals(bytes)) return known.collection;
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
  parsed.set(ns, { bytes: Buffer.from(bytes), collection });
  return collection;
}

export function findCollection(reader: Reader, ns: string): Collection | undefined {
  const bytes = reader.get(catalogKey(ns));
  return bytes && parse(ns, bytes);
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
  for (const { key, value } of reader.range(catalogRange(database))) yield parse(namespaceIn(key), value);
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
