import { MongoClient, type MongoClientOptions } from "mongodb";

export type Mongo = MongoClient;

const hostsAlone = /^([^/]+\/\/[^/?]+)\/?(?=\?|$)/;

/** A client; writes are acknowledged by the majority, so that an answer means "stored". */
export const createMongo = (uri: string, waits: MongoClientOptions): Mongo =>
  new MongoClient(uri.replace(hostsAlone, "$1/gatehouse"), {
    appName: "gatehouse",
    ignoreUndefined: true,
    retryWrites: true,
    writeConcern: { w: "majority" },
    // A user whose address names no database is not to be looked up in the one we chose.
    authSource: new MongoClient(uri).options.credentials?.source,
    ...waits,
  });

/** For requests and jobs: a server that does not answer costs seconds and then an error, never the whole request. */
export const connectMongo = (uri: string): Promise<Mongo> =>
  createMongo(uri, {
    serverSelectionTimeoutMS: 3_000,
    connectTimeoutMS: 5_000,
    socketTimeoutMS: 10_000,
    waitQueueTimeoutMS: 3_000,
  }).connect();
