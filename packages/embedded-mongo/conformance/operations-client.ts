import type { AbstractCursor, ClientSession, Document, GridFSBucket, MongoClient } from "mongodb";
import { commonOptions, type OperationsOf } from "./operation";
import { clientBulkResultDocument } from "./results";

export const clientOperations: OperationsOf<MongoClient> = {
  clientBulkWrite: {
    accepts: [...commonOptions, "models", "bypassDocumentValidation", "let", "ordered", "rawData", "verboseResults"],
    run: async (client, { models, ...options }) => {
      const named = models.flatMap((model: Document) =>
        Object.entries(model).map(([name, rest]) => ({ name, ...rest })),
      );
      return clientBulkResultDocument(await client.bulkWrite(named, options));
    },
  },
  close: {
    accepts: [],
    run: (client) => client.close(),
  },
  dropDatabase: {
    accepts: [...commonOptions, "database"],
    run: (client, { database, ...options }) => client.db(database).dropDatabase(options),
  },
  listDatabases: {
    accepts: [...commonOptions, "filter", "nameOnly", "authorizedDatabases"],
    run: async (client, options) => (await client.db("admin").admin().listDatabases(options)).databases,
    yieldsDocuments: true,
  },
  listDatabaseNames: {
    accepts: [...commonOptions, "filter", "authorizedDatabases"],
    run: async (client, options) => {
      const { databases } = await client
        .db("admin")
        .admin()
        .listDatabases({ ...options, nameOnly: true });
      return databases.map(({ name }) => name);
    },
  },
};

const transactionOptions = ["readConcern", "readPreference", "writeConcern", "maxCommitTimeMS", "timeoutMS"];

export const sessionOperations: OperationsOf<ClientSession> = {
  abortTransaction: {
    accepts: ["timeoutMS"],
    run: (session, options) => session.abortTransaction(options),
  },
  commitTransaction: {
    accepts: ["timeoutMS"],
    run: (session, options) => session.commitTransaction(options),
  },
  endSession: {
    accepts: [],
    run: (session) => session.endSession(),
  },
  getSnapshotTime: {
    accepts: [],
    run: (session) => Reflect.get(session, "snapshotTime"),
  },
  startTransaction: {
    accepts: transactionOptions,
    run: (session, options) => session.startTransaction(options),
  },
  withTransaction: {
    accepts: [...transactionOptions, "callback"],
    run: (session, { callback, ...options }, runNested) =>
      session.withTransaction(async () => {
        for (const operation of callback) await runNested(operation);
      }, options),
  },
};

export const cursorOperations: OperationsOf<AbstractCursor> = {
  close: {
    accepts: ["timeoutMS"],
    run: (cursor) => cursor.close().catch(() => {}),
  },
  iterateOnce: {
    accepts: [],
    run: (cursor) => cursor.tryNext(),
  },
  iterateUntilDocumentOrError: {
    accepts: [],
    run: (cursor) => cursor.next(),
  },
};

async function contentsOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function hexSource(args: Document): Document {
  const hex: unknown = args.source?.$$hexBytes;
  if (typeof hex !== "string" || !/^([0-9a-f]{2})*$/i.test(hex)) throw new Error("malformed source of an upload");
  return { ...args, source: Buffer.from(hex, "hex") };
}

const uploadOptions = ["source", "filename", "chunkSizeBytes", "metadata", "contentType", "disableMD5"];

export const bucketOperations: OperationsOf<GridFSBucket> = {
  delete: {
    accepts: ["id", "timeoutMS"],
    run: (bucket, { id, ...options }) => bucket.delete(id, options),
  },
  download: {
    accepts: ["id"],
    run: (bucket, { id }) => contentsOf(bucket.openDownloadStream(id)),
  },
  downloadByName: {
    accepts: ["filename", "revision"],
    run: (bucket, { filename, ...options }) => contentsOf(bucket.openDownloadStreamByName(filename, options)),
  },
  drop: {
    accepts: ["timeoutMS"],
    run: (bucket, options) => bucket.drop(options as { timeoutMS: number }),
  },
  find: {
    accepts: [...commonOptions, "filter", "batchSize", "limit", "skip", "sort"],
    run: (bucket, { filter, ...options }) => bucket.find(filter, options).toArray(),
    yieldsDocuments: true,
  },
  rename: {
    accepts: ["id", "newFilename", "timeoutMS"],
    run: (bucket, { id, newFilename, ...options }) => bucket.rename(id, newFilename, options),
  },
  upload: {
    accepts: uploadOptions,
    prepare: hexSource,
    run: (bucket, { source, filename, ...options }) =>
      new Promise((resolve, reject) => {
        const stream = bucket.openUploadStream(filename, options);
        stream.on("finish", () => resolve(stream.id)).on("error", reject);
        stream.end(source);
      }),
  },
};
