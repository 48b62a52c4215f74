import { type Db, type Document, ReadPreference } from "mongodb";
import { commonOptions, type OperationsOf } from "./operation";

const cursorArguments = [...commonOptions, "command", "commandName", "batchSize", "cursorType", "timeoutMode"];

const creationOptions = [
  ...[...commonOptions, "autoIndexId", "capped", "changeStreamPreAndPostImages", "clusteredIndex", "collation"],
  ...["collection", "encryptedFields", "expireAfterSeconds", "indexOptionDefaults", "max", "pipeline", "size"],
  ...["storageEngine", "timeseries", "validationAction", "validationLevel", "validator", "viewOn"],
];

const modificationOptions = [
  ...["collection", "changeStreamPreAndPostImages", "expireAfterSeconds", "hidden", "index", "pipeline"],
  ...["validationAction", "validationLevel", "validator", "viewOn"],
];

function commandCursor(database: Db, args: Document) {
  const { command, commandName: _, batchSize, maxTimeMS, comment, cursorType, ...options } = args;
  if (cursorType && cursorType !== "nonTailable") options.tailable = true;
  if (cursorType === "tailableAwait") options.awaitData = true;
  const readPreference = options.readPreference ?? ReadPreference.primary;
  const cursor = database.runCursorCommand(command, { ...options, readPreference });
  if (batchSize !== undefined) cursor.setBatchSize(batchSize);
  if (maxTimeMS !== undefined) cursor.setMaxTimeMS(maxTimeMS);
  if (comment !== undefined) cursor.setComment(comment);
  return cursor;
}

export const databaseOperations: OperationsOf<Db> = {
  aggregate: {
    accepts: [
      ...[...commonOptions, "pipeline", "allowDiskUse", "batchSize", "bypassDocumentValidation", "collation"],
      ...["hint", "let", "rawData"],
    ],
    run: (database, { pipeline, ...options }) => database.aggregate(pipeline, options).toArray(),
    yieldsDocuments: true,
  },
  createCollection: {
    accepts: creationOptions,
    run: async (database, { collection, ...options }) => void (await database.createCollection(collection, options)),
  },
  createCommandCursor: {
    accepts: cursorArguments,
    run: async (database, args) => {
      const cursor = commandCursor(database, args);
      await cursor.hasNext();
      return cursor;
    },
  },
  dropCollection: {
    accepts: [...commonOptions, "collection", "encryptedFields"],
    run: (database, { collection, ...options }) => database.dropCollection(collection, options),
  },
  listCollections: {
    accepts: [...commonOptions, "filter", "batchSize", "nameOnly", "authorizedCollections", "rawData"],
    run: (database, { filter, ...options }) => database.listCollections(filter, options).toArray(),
    yieldsDocuments: true,
  },
  listCollectionNames: {
    accepts: [...commonOptions, "filter", "batchSize", "rawData"],
    run: async (database, { filter, ...options }) =>
      (await database.listCollections(filter, options).toArray()).map(({ name }) => name),
  },
  modifyCollection: {
    accepts: modificationOptions,
    run: (database, { collection, ...options }) => database.command({ collMod: collection, ...options }),
  },
  runCommand: {
    accepts: ["command", "commandName", "readPreference", "session", "timeoutMS"],
    run: (database, { command, commandName: _, ...options }) => database.command(command, options),
  },
  runCursorCommand: {
    accepts: cursorArguments,
    run: (database, args) => commandCursor(database, args).toArray(),
    yieldsDocuments: true,
  },
};
