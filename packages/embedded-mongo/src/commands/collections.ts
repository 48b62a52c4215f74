import { Long } from "bson";
import { mongoError } from "../errors";
import { compileFilter, parseFilter } from "../query/filter";
import { type Collection, collections, dropCollection, findCollection, renameTo } from "../storage/catalog";
import type { Writer } from "../storage/keyspace";
import { readCollation } from "../values/collation";
import { identicalValues } from "../values/compare";
import { type Doc, encode, isDoc } from "../values/document";
import { show } from "../values/show";
import {
  type Call,
  collectionName,
  documentField,
  type Engine,
  type Handler,
  namespaceOf,
  naturalField,
  readerOf,
  write,
} from "./call";
import { checkDatabaseName, createCollection } from "./write-target";

const STORED_OPTIONS = [
  "collation",
  "validator",
  "validationLevel",
  "validationAction",
  "changeStreamPreAndPostImages",
];
const UNSUPPORTED_OPTIONS = ["capped", "viewOn", "timeseries", "encryptedFields", "expireAfterSeconds"];

function creationOptions(body: Doc): Doc {
  const unsupported = UNSUPPORTED_OPTIONS.find((name) => body[name] !== undefined && body[name] !== false);
  if (unsupported) throw mongoError(72, `create: the option '${unsupported}' is not supported by this server`);
  const options: Doc = {};
  for (const name of STORED_OPTIONS) if (body[name] !== undefined) options[name] = body[name];
  const collation = readCollation(options.collation);
  if (collation) options.collation = collation.spec;
  else delete options.collation;
  if (isDoc(options.validator)) parseFilter(options.validator);
  if (body.clusteredIndex !== undefined) options.clusteredIndex = clusteredIndex(body.clusteredIndex);
  return options;
}

function clusteredIndex(value: unknown): Doc {
  const { key, unique, name = "_id_", v = 2, ...others } = isDoc(value) ? value : {};
  if (Object.keys(others).length > 0 || !isDoc(key) || show(key) !== "{ _id: 1 }" || unique !== true) {
    throw mongoError(197, "The field 'clusteredIndex' must be { key: { _id: 1 }, unique: true }");
  }
  return { v, key, name, unique };
}

export const create: Handler = async (call) => {
  const ns = namespaceOf(call);
  checkDatabaseName(call.database);
  const options = creationOptions(call.body);
  await write(call, (writer) => {
    const existing = findCollection(writer, ns);
    if (existing && identicalValues(existing.options, options) && !call.transaction) return;
    if (existing) throw mongoError(48, `Collection ${ns} already exists.`);
    createCollection(call.engine, writer, ns, options);
  });
  return { ok: 1 };
};

function forget(engine: Engine, writer: Writer, collection: Collection): void {
  dropCollection(writer, collection);
  writer.onApplied(() => engine.tally.counts.forget(collection.id));
}

export const drop: Handler = async (call) => {
  const ns = namespaceOf(call);
  const dropped = await write(call, (writer) => {
    const collection = findCollection(writer, ns);
    if (collection) forget(call.engine, writer, collection);
    return collection;
  });
  return dropped ? { nIndexesWas: dropped.indexes.length, ns, ok: 1 } : { ok: 1 };
};

export const dropDatabase: Handler = async (call) => {
  await write(call, (writer) => {
    for (const collection of [...collections(writer, call.database)]) forget(call.engine, writer, collection);
  });
  return { dropped: call.database, ok: 1 };
};

export const renameCollection: Handler = (call) => {
  const { renameCollection: from, to, dropTarget } = call.body;
  if (typeof from !== "string" || typeof to !== "string" || !to.includes("."))
    throw mongoError(73, `Invalid namespace specified '${to}'`);
  collectionName(call, to.slice(to.indexOf(".") + 1));
  checkDatabaseName(to.slice(0, to.indexOf(".")));
  return write(call, (writer) => {
    const collection = findCollection(writer, from);
    if (!collection) throw mongoError(26, `Source collection ${from} does not exist`);
    const target = findCollection(writer, to);
    if (target && dropTarget !== true) throw mongoError(48, "target namespace exists");
    if (target) forget(call.engine, writer, target);
    renameTo(writer, collection, to);
    return { ok: 1 };
  });
};

const nameOf = (collection: Collection): string => collection.ns.slice(collection.ns.indexOf(".") + 1);

export const listCollections: Handler = (call) => {
  const matches = compileFilter(parseFilter(documentField(call, "filter") ?? {}));
  const nameOnly = call.body.nameOnly === true;
  const found = [...collections(readerOf(call), call.database)].map((collection) => ({
    name: nameOf(collection),
    type: "collection",
    options: collection.options,
    info: { readOnly: false, uuid: collection.uuid },
    ...(collection.options.clusteredIndex ? {} : { idIndex: collection.indexes[0]?.spec }),
  }));
  const docs = found
    .filter(matches)
    .map(({ name, type, ...more }) => encode(nameOnly ? { name, type } : { name, type, ...more }));
  return call.engine.cursors.open(
    { ns: `${call.database}.$cmd.listCollections`, docs, owner: call.sessionId, inTransaction: false },
    batchSizeOf(call),
  );
};

export function batchSizeOf(call: Call): number | undefined {
  return naturalField({ ...call, body: documentField(call, "cursor") ?? {} }, "batchSize");
}

export const listDatabases: Handler = (call) => {
  const names = new Set([...collections(readerOf(call))].map(({ ns }) => ns.slice(0, ns.indexOf("."))));
  const matches = compileFilter(parseFilter(documentField(call, "filter") ?? {}));
  const databases = [...names].map((name) => ({ name, sizeOnDisk: Long.ZERO, empty: false })).filter(matches);
  if (call.body.nameOnly === true) return { databases: databases.map(({ name }) => ({ name })), ok: 1 };
  return { databases, totalSize: Long.ZERO, totalSizeMb: Long.ZERO, ok: 1 };
};
