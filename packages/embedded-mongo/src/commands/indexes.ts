import { mongoError } from "../errors";
import { parseFilter } from "../query/filter";
import { type Collection, findCollection, type Index, indexOf, removeRange, saveCollection } from "../storage/catalog";
import { indexRange, recordIdOf, recordIdValue, recordRange } from "../storage/key-layout";
import type { Writer } from "../storage/keyspace";
import { addToIndex } from "../storage/records";
import { readCollation } from "../values/collation";
import { identicalValues } from "../values/compare";
import { type Doc, decode, encode, isDoc, toInteger } from "../values/document";
import { show } from "../values/show";
import { type Engine, type Handler, namespaceOf, readerOf, write } from "./call";
import { batchSizeOf } from "./collections";
import { checkDatabaseName, createCollection, recordContext } from "./write-target";

const FIELDS = [
  "v",
  "key",
  "name",
  "ns",
  "unique",
  "sparse",
  "background",
  "expireAfterSeconds",
  "partialFilterExpression",
  "collation",
  "hidden",
  "prepareUnique",
  "storageEngine",
];
const MOST_INDEXES = 64;

function checkKey(key: unknown): Doc {
  if (!isDoc(key) || Object.keys(key).length === 0) throw mongoError(67, "Index keys cannot be empty.");
  for (const [path, direction] of Object.entries(key)) {
    if (typeof direction === "string")
      throw mongoError(67, `indexes of type '${direction}' are not supported by this server`);
    const number = Number(direction);
    if (!Number.isFinite(number) || number === 0)
      throw mongoError(
        67,
        `Values in v:2 index key pattern cannot be of type ${typeof direction}. Only numbers > 0, numbers < 0, and strings are allowed.`,
      );
    if (path.includes("$**")) throw mongoError(67, "wildcard indexes are not supported by this server");
    if (path.split(".").some((part) => part === "" || part.startsWith("$")))
      throw mongoError(67, `Index key contains an illegal field name: ${path}`);
  }
  return key;
}

function readSpec(value: unknown, collection: Collection): Doc {
  if (!isDoc(value)) throw mongoError(14, "The elements of the 'indexes' array must be objects");
  const key = checkKey(value.key);
  const unknown = Object.keys(value).find((name) => !FIELDS.includes(name));
  if (unknown)
    throw mongoError(
      197,
      `The field '${unknown}' is not valid for an index specification. Specification: ${show(value)}`,
    );
  if (typeof value.name !== "string" || value.name === "")
    throw mongoError(9, `The 'name' field is a required property of an index specification`);
  const partial = value.partialFilterExpression;
  if (partial !== undefined) {
    if (!isDoc(partial)) throw mongoError(14, "The field 'partialFilterExpression' must be an object");
    if (value.sparse === true) throw mongoError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
    parseFilter(partial);
  }
  const expires = value.expireAfterSeconds;
  if (expires !== undefined) {
    const seconds = toInteger(expires);
    if (seconds === undefined || seconds < 0)
      throw mongoError(67, "TTL index 'expireAfterSeconds' option must be within an acceptable range");
    if (Object.keys(key).length > 1)
      throw mongoError(67, "TTL indexes are single-field indexes, compound indexes do not support TTL");
    if ("_id" in key)
      throw mongoError(197, "The field 'expireAfterSeconds' is not valid for an _id index specification");
  }
  const collation = value.collation === undefined ? collection.collation : readCollation(value.collation);
  const { ns: _ns, background: _background, v: _v, key: _key, name, collation: _collation, ...rest } = value;
  const options = Object.fromEntries(
    Object.entries(rest).filter(
      ([option, set]) => !(["unique", "sparse", "hidden", "prepareUnique"].includes(option) && set === false),
    ),
  );
  return { v: 2, key, name, ...options, ...(collation ? { collation: collation.spec } : {}) };
}

const sameKey = (a: Doc, b: Doc): boolean => show(a) === show(b);
const comparable = ({ name: _name, hidden: _hidden, ...rest }: Doc): Doc =>
  Object.fromEntries(Object.entries(rest).sort());

/** Whether an index exists already; throws if one exists that only looks alike. */
function exists(collection: Collection, spec: Doc): boolean {
  for (const { spec: existing } of collection.indexes) {
    const isSame = identicalValues(
      JSON.parse(JSON.stringify(comparable(existing))),
      JSON.parse(JSON.stringify(comparable(spec))),
    );
    if (existing.name === "_id_" && sameKey(existing.key as Doc, spec.key as Doc)) return true;
    if (existing.name === spec.name) {
      if (isSame) return true;
      throw mongoError(
        86,
        `An existing index has the same name as the requested index. When index names are not specified, they are auto generated and can cause conflicts. Please refer to our documentation. Requested index: ${show(spec)}, existing index: ${show(existing)}`,
      );
    }
    if (isSame) throw mongoError(85, `Index already exists with a different name: ${existing.name}`);
    const sameTarget =
      sameKey(existing.key as Doc, spec.key as Doc) &&
      show(existing.collation) === show(spec.collation) &&
      show(existing.partialFilterExpression) === show(spec.partialFilterExpression);
    if (sameTarget)
      throw mongoError(
        85,
        `An equivalent index already exists with a different name and options. Requested index: ${show(spec)}, existing index: ${show(existing)}`,
      );
  }
  return false;
}

/** Makes an index with an entry for each record; throws if it is unique and they aren't. */
export function buildIndex(engine: Engine, writer: Writer, collection: Collection, spec: Doc): Index {
  const index = indexOf(engine.tally.nextCatalogId(), spec, []);
  const multikey = new Set<string>();
  for (const { key, value } of writer.range(recordRange(collection.id))) {
    const id = recordIdOf(key);
    const record = { id, value: recordIdValue(id) };
    for (const path of addToIndex(recordContext(engine, writer), collection, index, decode(value), record))
      multikey.add(path);
  }
  return { ...index, multikey: [...multikey] };
}

export const createIndexes: Handler = (call) => {
  const ns = namespaceOf(call);
  checkDatabaseName(call.database);
  const { indexes } = call.body;
  if (!Array.isArray(indexes) || indexes.length === 0) throw mongoError(2, "Must specify at least one index to create");
  return write(call, (writer) => {
    const existing = findCollection(writer, ns);
    let collection = existing ?? createCollection(call.engine, writer, ns, {});
    const before = collection.indexes.length;
    for (const value of indexes) {
      const spec = readSpec(value, collection);
      if (exists(collection, spec)) continue;
      if (collection.indexes.length >= MOST_INDEXES)
        throw mongoError(67, `add index fails, too many indexes for ${ns} key:${show(spec.key)}`);
      collection = {
        ...collection,
        indexes: [...collection.indexes, buildIndex(call.engine, writer, collection, spec)],
      };
    }
    if (collection.indexes.length > before) saveCollection(writer, collection);
    const note = collection.indexes.length === before ? { note: "all indexes already exist" } : {};
    return {
      numIndexesBefore: before,
      numIndexesAfter: collection.indexes.length,
      createdCollectionAutomatically: !existing,
      ...note,
      ok: 1,
    };
  });
};

export const listIndexes: Handler = (call) => {
  const ns = namespaceOf(call);
  const collection = findCollection(readerOf(call), ns);
  if (!collection) throw mongoError(26, `ns does not exist: ${ns}`);
  const { clusteredIndex } = collection.options;
  const docs = collection.indexes.map(({ name, spec }) =>
    encode(name === "_id_" && isDoc(clusteredIndex) ? { ...clusteredIndex, clustered: true } : spec),
  );
  return call.engine.cursors.open({ ns, docs, owner: call.sessionId, inTransaction: false }, batchSizeOf(call));
};

/** The indexes a name, a key, a list of them or `*` stands for. */
export function namedIndexes(collection: Collection, wanted: unknown): Index[] {
  if (wanted === "*") return collection.indexes.filter((index) => index.name !== "_id_");
  const list = Array.isArray(wanted) ? wanted : [wanted];
  return list.map((each) => {
    const found = collection.indexes.find((index) =>
      typeof each === "string" ? index.name === each : isDoc(each) && sameKey(index.spec.key as Doc, each),
    );
    if (!found)
      throw mongoError(
        27,
        typeof each === "string" ? `index not found with name [${each}]` : `can't find index with key: ${show(each)}`,
      );
    return found;
  });
}

export const dropIndexes: Handler = (call) => {
  const ns = namespaceOf(call);
  return write(call, (writer) => {
    const collection = findCollection(writer, ns);
    if (!collection) throw mongoError(26, `ns not found ${ns}`);
    const gone = namedIndexes(collection, call.body.index);
    if (gone.some((index) => index.name === "_id_")) throw mongoError(72, "cannot drop _id index");
    for (const index of gone) removeRange(writer, indexRange(index.id));
    saveCollection(writer, { ...collection, indexes: collection.indexes.filter((index) => !gone.includes(index)) });
    return { nIndexesWas: collection.indexes.length, ok: 1 };
  });
};
