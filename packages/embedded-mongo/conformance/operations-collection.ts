import type { Collection, Document } from "mongodb";
import { commonOptions, type OperationsOf } from "./operation";
import { bulkResultDocument, updateResultDocument } from "./results";

const queryOptions = [...commonOptions, "filter", "collation", "hint", "let", "rawData"];
const readOptions = [...queryOptions, "allowDiskUse", "batchSize", "limit", "skip", "sort", "projection"];
const findOptions = [
  ...readOptions,
  ...[
    "allowPartialResults",
    "cursorType",
    "maxAwaitTimeMS",
    "max",
    "min",
    "noCursorTimeout",
    "returnKey",
    "showRecordId",
  ],
];
const updateOptions = [...queryOptions, "update", "arrayFilters", "bypassDocumentValidation", "upsert"];
const replaceOptions = [...queryOptions, "replacement", "bypassDocumentValidation", "upsert", "sort"];
const insertOptions = [...commonOptions, "bypassDocumentValidation", "rawData"];
const indexOptions = [
  ...[...commonOptions, "keys", "name", "unique", "sparse", "expireAfterSeconds", "partialFilterExpression"],
  ...["collation", "hidden", "commitQuorum", "rawData"],
];

/** Throws unless `returnDocument` is "Before" or "After" in any case. */
function lowerReturnDocument(args: Document): Document {
  if (args.returnDocument === undefined) return args;
  const returnDocument = String(args.returnDocument).toLowerCase();
  if (!["before", "after"].includes(returnDocument)) throw new Error(`returnDocument is ${args.returnDocument}`);
  return { ...args, returnDocument };
}

function requireFilter(args: Document): Document {
  if (args.filter === undefined) throw new Error("the filter is missing");
  return args;
}

function tailing({ cursorType, ...options }: Document): Document {
  if (cursorType === "tailable") return { ...options, tailable: true };
  return cursorType === "tailableAwait" ? { ...options, tailable: true, awaitData: true } : options;
}

const reads: OperationsOf<Collection> = {
  aggregate: {
    accepts: [...readOptions, "pipeline", "bypassDocumentValidation", "maxAwaitTimeMS"],
    run: (collection, { pipeline, ...options }) => collection.aggregate(pipeline, options).toArray(),
    yieldsDocuments: true,
  },
  count: {
    accepts: readOptions,
    run: (collection, { filter, ...options }) => collection.count(filter, options),
  },
  countDocuments: {
    accepts: readOptions,
    run: (collection, { filter, ...options }) => collection.countDocuments(filter, options),
  },
  createFindCursor: {
    accepts: findOptions,
    prepare: requireFilter,
    run: async (collection, { filter, ...options }) => {
      const cursor = collection.find(filter, tailing(options));
      await cursor.hasNext();
      return cursor;
    },
  },
  distinct: {
    accepts: [...queryOptions, "fieldName"],
    run: (collection, { fieldName, filter, ...options }) => collection.distinct(fieldName, filter, options),
  },
  estimatedDocumentCount: {
    accepts: [...commonOptions, "rawData"],
    run: (collection, options) => collection.estimatedDocumentCount(options),
  },
  find: {
    accepts: findOptions,
    run: (collection, { filter, ...options }) => collection.find(filter, tailing(options)).toArray(),
    yieldsDocuments: true,
  },
  findOne: {
    accepts: findOptions,
    run: (collection, { filter, ...options }) => collection.findOne(filter, options),
  },
  listIndexes: {
    accepts: [...commonOptions, "batchSize", "rawData"],
    run: (collection, options) => collection.listIndexes(options).toArray(),
    yieldsDocuments: true,
  },
  listIndexNames: {
    accepts: [...commonOptions, "batchSize", "rawData"],
    run: async (collection, options) => (await collection.listIndexes(options).toArray()).map(({ name }) => name),
  },
};

const writes: OperationsOf<Collection> = {
  bulkWrite: {
    accepts: [...insertOptions, "requests", "ordered", "let"],
    run: async (collection, { requests, ...options }) =>
      bulkResultDocument(await collection.bulkWrite(requests, options)),
  },
  deleteMany: {
    accepts: queryOptions,
    run: (collection, { filter, ...options }) => collection.deleteMany(filter, options),
  },
  deleteOne: {
    accepts: queryOptions,
    run: (collection, { filter, ...options }) => collection.deleteOne(filter, options),
  },
  findOneAndDelete: {
    accepts: [...queryOptions, "projection", "sort"],
    run: (collection, { filter, ...options }) => collection.findOneAndDelete(filter, options),
  },
  findOneAndReplace: {
    accepts: [...replaceOptions, "projection", "returnDocument"],
    prepare: lowerReturnDocument,
    run: (collection, { filter, replacement, ...options }) =>
      collection.findOneAndReplace(filter, replacement, options),
  },
  findOneAndUpdate: {
    accepts: [...updateOptions, "projection", "returnDocument", "sort"],
    prepare: lowerReturnDocument,
    run: (collection, { filter, update, ...options }) => collection.findOneAndUpdate(filter, update, options),
  },
  insertMany: {
    accepts: [...insertOptions, "documents", "ordered"],
    run: (collection, { documents, ...options }) => collection.insertMany(documents, options),
  },
  insertOne: {
    accepts: [...insertOptions, "document"],
    run: (collection, { document, ...options }) => collection.insertOne(document, options),
  },
  replaceOne: {
    accepts: replaceOptions,
    run: async (collection, { filter, replacement, ...options }) =>
      updateResultDocument(await collection.replaceOne(filter, replacement, options)),
  },
  updateMany: {
    accepts: updateOptions,
    run: async (collection, { filter, update, ...options }) =>
      updateResultDocument(await collection.updateMany(filter, update, options)),
  },
  updateOne: {
    accepts: [...updateOptions, "sort"],
    run: async (collection, { filter, update, ...options }) =>
      updateResultDocument(await collection.updateOne(filter, update, options)),
  },
};

const management: OperationsOf<Collection> = {
  createIndex: {
    accepts: indexOptions,
    run: (collection, { keys, ...options }) => collection.createIndex(keys, options),
  },
  createSearchIndex: {
    accepts: ["model"],
    run: (collection, { model }) => collection.createSearchIndex(model),
  },
  createSearchIndexes: {
    accepts: ["models"],
    run: (collection, { models }) => collection.createSearchIndexes(models),
  },
  drop: {
    accepts: commonOptions,
    run: (collection, options) => collection.drop(options),
  },
  dropIndex: {
    accepts: [...commonOptions, "name", "rawData"],
    run: (collection, { name, ...options }) => collection.dropIndex(name, options),
  },
  dropIndexes: {
    accepts: [...commonOptions, "rawData"],
    run: (collection, options) => collection.dropIndexes(options),
  },
  dropSearchIndex: {
    accepts: ["name"],
    run: (collection, { name }) => collection.dropSearchIndex(name),
  },
  listSearchIndexes: {
    accepts: ["name", "aggregationOptions"],
    run: (collection, { name, aggregationOptions }) => collection.listSearchIndexes(name, aggregationOptions).toArray(),
    yieldsDocuments: true,
  },
  rename: {
    accepts: [...commonOptions, "to", "dropTarget"],
    run: async (collection, { to, ...options }) => void (await collection.rename(to, options)),
  },
  updateSearchIndex: {
    accepts: ["name", "definition"],
    run: (collection, { name, definition }) => collection.updateSearchIndex(name, definition),
  },
};

export const collectionOperations = { ...reads, ...writes, ...management };
